import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.Register.Export` and `Restore`: the register out as it is, and in again as it was.
struct ExportService: Sendable {
    let desk: Desk
    private static let mostPlans = 100

    func register(in service: inout Service) {
        service.on(Register.Export.self, export)
        service.on(Register.Restore.self, restore)
    }

    private func export(_ call: Register.Export, _ caller: Caller) async throws -> Register.Export.Reply {
        let limit = max(1, min(call.limit ?? Self.mostPlans, Self.mostPlans))
        let plans = try await desk.store.exportPlans(
            after: call.after, limit: limit, by: desk.author(caller, Register.Export.self), at: desk.now)
        guard plans.isEmpty else { return .init(plans: plans.map(\.wire)) }
        return .init(plans: [], enquiries: try await desk.store.enquiries(in: nil).reversed().map(\.wire))
    }

    private func restore(_ call: Register.Restore, _ caller: Caller) async throws -> Register.Restore.Reply {
        guard call.plans.count <= Self.mostPlans, (call.enquiries ?? []).count <= Self.mostPlans else {
            throw Refused(reason: "At most \(Self.mostPlans) plans and as many enquiries are taken at once.")
        }
        let plans = try await restorePlans(call, caller)
        return .init(rows: try await plans + restoreEnquiries(call, caller))
    }

    private func restoreEnquiries(
        _ call: Register.Restore, _ caller: Caller
    ) async throws -> [Register.ImportedRow] {
        let enquiries = try (call.enquiries ?? []).map(Enquiry.init)
        let isTrial = call.dryRun ?? false
        let kept = await desk.store.restoreEnquiries(
            enquiries, isRehearsal: isTrial, by: desk.author(caller, Register.Restore.self), at: desk.now)
        return try kept.enumerated().map { number, outcome in
            try Register.ImportedRow(call.plans.count + number, gaps: nil, outcome, isTrial: isTrial)
        }
    }

    private func restorePlans(
        _ call: Register.Restore, _ caller: Caller
    ) async throws -> [Register.ImportedRow] {
        let today = desk.today
        var judged: [Result<(export: PlanExport, draft: PlanDraft), Register.PlanInvalid>] = []
        for plan in call.plans {
            judged.append(try judge(plan, on: today))
            await Task.yield()
        }
        var kept = await desk.store.restorePlans(
            judged.compactMap { try? $0.get() }, isRehearsal: call.dryRun ?? false,
            by: desk.author(caller, Register.Restore.self), at: desk.now
        ).makeIterator()
        return try judged.enumerated().map { number, judgement in
            switch judgement {
            case .failure(let invalid): Register.ImportedRow(number, refused: invalid.problems)
            case .success(let plan):
                try Register.ImportedRow(
                    number, gaps: plan.draft.gaps.count, kept.next(), isTrial: call.dryRun ?? false)
            }
        }
    }

    private func judge(
        _ plan: Register.ExportedPlan, on today: LocalDate
    ) throws -> Result<(export: PlanExport, draft: PlanDraft), Register.PlanInvalid> {
        let isPlan = (try? PlanReference(parsing: plan.reference).description) == plan.reference
        let isEndKnown = plan.course.ending.map { EndReason(rawValue: $0.reason) != nil } ?? (plan.state != .ended)
        guard isPlan, isEndKnown, let newest = plan.versions.last else {
            return .failure(.init(problems: [.init(path: "", reason: "is not a plan of an export")]))
        }
        do {
            return .success((PlanExport(plan), try CheckedPlan(newest.plan, on: today).draft))
        } catch let invalid as Register.PlanInvalid {
            return .failure(invalid)
        }
    }
}

extension Enquiry {
    fileprivate init(_ enquiry: Register.Enquiry) throws {
        self.init(
            id: try number(enquiry.enquiry, EnquiryNumber.self), state: .init(rawValue: enquiry.state.rawValue) ?? .new,
            receivedAt: enquiry.receivedAt, channel: enquiry.channel, name: enquiry.name, telephone: enquiry.telephone,
            note: enquiry.note, reference: enquiry.reference)
    }
}

extension PlanExport {
    fileprivate var wire: Register.ExportedPlan {
        .init(
            reference: reference, externalId: externalId, state: .init(rawValue: state.rawValue) ?? .draft,
            registeredOn: registeredOn, lastReviewedOn: lastReviewedOn, reviewDueOn: reviewDueOn,
            versions: versions.map { version in
                .init(
                    version: version.note.version, madeAt: version.note.madeAt, by: version.note.by,
                    why: version.note.why, plan: version.plan)
            },
            cards: cards.map { held in
                let card = held.card.wire
                return .init(
                    number: card.number, kind: card.kind, state: card.state, holder: String(held.holder),
                    issuedAt: card.issuedAt, reportedAt: card.reportedAt, lostWithIt: card.lostWithIt,
                    replacedBy: card.replacedBy)
            },
            course: course)
    }

    fileprivate init(_ plan: Register.ExportedPlan) {
        self.init(
            reference: plan.reference, externalId: plan.externalId,
            state: .init(rawValue: plan.state.rawValue) ?? .draft, registeredOn: plan.registeredOn,
            lastReviewedOn: plan.lastReviewedOn, reviewDueOn: plan.reviewDueOn,
            versions: plan.versions.map { version in
                let note = PlanVersionNote(
                    version: version.version, madeAt: version.madeAt, by: version.by, why: version.why)
                return Version(note: note, plan: version.plan)
            },
            cards: plan.cards.compactMap { card in
                guard let holder = Int64(card.holder) else { return nil }
                let kept = Card(
                    number: card.number, kind: .init(rawValue: card.kind.rawValue) ?? .wallet,
                    state: .init(rawValue: card.state.rawValue) ?? .issued, holder: "", issuedAt: card.issuedAt,
                    reportedAt: card.reportedAt, lostWithIt: card.lostWithIt, replacedBy: card.replacedBy)
                return HeldCard(card: kept, holder: holder)
            },
            course: plan.course)
    }
}

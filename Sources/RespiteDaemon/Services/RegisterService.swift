import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.Register`.
struct RegisterService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(Register.AddEnquiry.self, addEnquiry)
        service.on(Register.ListEnquiries.self, listEnquiries)
        service.on(Register.ShowEnquiry.self, showEnquiry)
        service.on(Register.MoveEnquiry.self, moveEnquiry)
        service.on(Register.CheckPlan.self, checkPlan)
        service.on(Register.CreatePlan.self, createPlan)
        service.on(Register.RevisePlan.self, revisePlan)
        service.on(Register.ShowPlan.self, showPlan)
        service.on(Register.PlanHistory.self, planHistory)
        service.on(Register.ListPlans.self, listPlans)
        service.on(Register.RegisterPlan.self, registerPlan)
        service.on(Register.ReviewPlan.self, reviewPlan)
    }

    private func addEnquiry(_ call: Register.AddEnquiry, _ caller: Caller) async throws -> Register.AddEnquiry.Reply {
        let new = NewEnquiry(channel: call.channel, name: call.name, telephone: call.telephone, note: call.note)
        let id = try await desk.store.addEnquiry(
            new, requestKey: RequestKey(call), by: desk.author(caller, Register.AddEnquiry.self), at: desk.now)
        return .init(enquiry: id.written(as: EnquiryNumber.self))
    }

    private func listEnquiries(
        _ call: Register.ListEnquiries, _ caller: Caller
    ) async throws -> Register.ListEnquiries.Reply {
        let state = call.state.flatMap { Enquiry.State(rawValue: $0.rawValue) }
        return .init(enquiries: try await desk.store.enquiries(in: state).map(\.wire))
    }

    private func showEnquiry(_ call: Register.ShowEnquiry, _ caller: Caller) async throws -> Register.ShowEnquiry.Reply
    {
        .init(enquiry: try await desk.store.enquiry(number(call.enquiry, EnquiryNumber.self)).wire)
    }

    private func moveEnquiry(_ call: Register.MoveEnquiry, _ caller: Caller) async throws -> Nothing {
        guard let state = Enquiry.State(rawValue: call.state.rawValue) else {
            throw InvalidParameter(parameter: "state")
        }
        try await desk.store.moveEnquiry(
            number(call.enquiry, EnquiryNumber.self), to: state, by: desk.author(caller, Register.MoveEnquiry.self),
            at: desk.now)
        return Nothing()
    }

    private func checkPlan(_ call: Register.CheckPlan, _ caller: Caller) async throws -> Register.CheckPlan.Reply {
        let problems = PlanCheck.problems(in: call.plan, on: desk.today)
        let gaps = try Completeness(of: call.plan, on: desk.today).gaps.filter { $0.need == .must }
        return .init(
            problems: problems.map { .init(path: $0.path, reason: $0.reason) },
            gaps: gaps.map { .init(path: $0.path, question: $0.words) })
    }

    private func createPlan(_ call: Register.CreatePlan, _ caller: Caller) async throws -> Register.CreatePlan.Reply {
        let checked = try CheckedPlan(call.plan, on: desk.today)
        let saved = try await desk.store.createPlan(
            checked.draft, enquiry: call.enquiry.map { try number($0, EnquiryNumber.self) },
            externalId: call.externalId ?? call.plan.form.externalId, requestKey: RequestKey(call),
            by: desk.author(caller, Register.CreatePlan.self), at: desk.now)
        return .init(reference: saved.reference, version: saved.version, gaps: checked.gaps)
    }

    private func revisePlan(_ call: Register.RevisePlan, _ caller: Caller) async throws -> Register.RevisePlan.Reply {
        let author = desk.author(caller, Register.RevisePlan.self)
        if author.role == Role.governance.rawValue, call.why?.contains(where: \.isLetter) != true {
            throw Refused(reason: "Say what is put right, and at whose wish.")
        }
        let checked = try CheckedPlan(call.plan, on: desk.today)
        let saved = try await desk.store.revisePlan(
            reference(call.reference), basedOn: call.basedOn, checked.draft, why: call.why,
            requestKey: RequestKey(call), by: author, at: desk.now)
        return .init(version: saved.version, gaps: checked.gaps)
    }

    private func showPlan(_ call: Register.ShowPlan, _ caller: Caller) async throws -> Register.ShowPlan.Reply {
        let read = try await desk.store.plan(reference(call.reference), version: call.version)
        let purpose = try await desk.purpose(call.purpose, call.words, of: caller, about: read.header)
        let look = Look("plan.show", at: read.header, version: read.version, of: "plan", purpose)
        try await desk.store.enter(look, by: desk.author(caller, Register.ShowPlan.self), at: desk.now)
        let gaps = try Completeness(of: read.plan, on: desk.today).gaps.filter { $0.need == .must }
        let life = try await desk.store.life(of: read.header.reference)
        let names = try await desk.store.names(of: Set([life.suspension?.owner].compactMap { $0 }))
        return .init(
            summary: read.header.wire(on: desk.today), plan: read.plan,
            gaps: gaps.map { .init(path: $0.path, question: $0.words) },
            suspension: life.suspension.map { .init($0, names) }, ending: life.ending.map { .init($0) })
    }

    private func planHistory(_ call: Register.PlanHistory, _ caller: Caller) async throws -> Register.PlanHistory.Reply
    {
        let notes = try await desk.store.planHistory(reference(call.reference))
        return .init(
            versions: notes.map { .init(version: $0.version, madeAt: $0.madeAt, by: $0.by, why: $0.why) })
    }

    private func listPlans(_ call: Register.ListPlans, _ caller: Caller) async throws -> Register.ListPlans.Reply {
        let state = call.state.flatMap { PlanHeader.State(rawValue: $0.rawValue) }
        let plans = try await desk.store.plans(in: state, after: call.after, limit: min(call.limit ?? 200, 1000))
        return .init(plans: plans.map { $0.wire(on: desk.today) })
    }

    private func registerPlan(
        _ call: Register.RegisterPlan, _ caller: Caller
    ) async throws -> Register.RegisterPlan.Reply {
        let reference = try reference(call.reference)
        let on = try await desk.store.registerPlan(
            reference, basedOn: call.basedOn, on: desk.today, requestKey: RequestKey(call),
            by: desk.author(caller, Register.RegisterPlan.self), at: desk.now)
        let read = try await desk.store.plan(reference, version: call.basedOn)
        let gaps = try Completeness(of: read.plan, on: desk.today).gaps.filter { $0.need == .must }
        return .init(registeredOn: on, gaps: gaps.map { .init(path: $0.path, question: $0.words) })
    }

    private func reviewPlan(_ call: Register.ReviewPlan, _ caller: Caller) async throws -> Register.ReviewPlan.Reply {
        .init(
            reviewDueOn: try await desk.store.reviewPlan(
                reference(call.reference), basedOn: call.basedOn, on: desk.today,
                by: desk.author(caller, Register.ReviewPlan.self), at: desk.now))
    }
}

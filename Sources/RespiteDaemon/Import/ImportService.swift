import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.Register.Import`.
struct ImportService: Sendable {
    let desk: Desk
    private static let mostRows = 1000
    /// So many are judged before they go to the writer, which takes them as a commit has room for them.
    private static let rowsAtATime = 25
    /// So often are some in the writer's hands: it goes on to the next without waiting for us.
    private static let mostUnderWay = 2

    func register(in service: inout Service) {
        service.sideBySide(Register.Import.self, keep)
    }

    /// Rows are judged and kept in order, some at a time: the next are judged while those before them are kept, be they
    /// of this call or of the one in front of it.
    private func keep(_ call: Register.Import, _ caller: Caller, _ turn: CallTurn) async throws -> Register.Import.Reply
    {
        guard call.rows.count <= Self.mostRows else {
            throw Refused(reason: "At most \(Self.mostRows) rows are taken at once.")
        }
        let (author, now) = (desk.author(caller, Register.Import.self), desk.now)
        let (today, isTrial) = (desk.today, call.dryRun ?? false)
        var done: [Register.ImportedRow] = []
        var underWay: [Task<[Register.ImportedRow], any Error>] = []
        for start in stride(from: 0, to: call.rows.count, by: Self.rowsAtATime) {
            var judged: [Judged] = []
            for row in call.rows[start...].prefix(Self.rowsAtATime) {
                judged.append((row.row, try judge(row, on: today)))
                // Somebody may be on the telephone: a lookup is not to wait for the rows that are left.
                await turn.giveWay()
            }
            if start == 0 { await turn.come() }
            if underWay.count == Self.mostUnderWay { done += try await underWay.removeFirst().value }
            // In the writer's hands before the next are judged, and so in order.
            underWay.append(
                Task.immediate { [judged] in try await keep(judged, isTrial: isTrial, by: author, at: now) })
        }
        for rows in underWay { done += try await rows.value }
        return .init(rows: done)
    }

    private typealias Judged = (row: Int, judgement: Result<ImportRow, Register.PlanInvalid>)

    private func keep(
        _ judged: [Judged], isTrial: Bool, by author: Author, at now: Instant
    ) async throws -> [Register.ImportedRow] {
        let fit = judged.compactMap { try? $0.judgement.get() }
        var kept = await desk.store.importRows(fit, isRehearsal: isTrial, by: author, at: now).makeIterator()
        return try judged.map { row, judgement in
            switch judgement {
            case .failure(let invalid): Register.ImportedRow(row, refused: invalid.problems)
            case .success(let fit):
                try Register.ImportedRow(row, gaps: fit.draft.gaps.count, kept.next(), isTrial: isTrial)
            }
        }
    }

    private func judge(
        _ row: Register.ImportRow, on today: LocalDate
    ) throws -> Result<ImportRow, Register.PlanInvalid> {
        do {
            let externalId = row.externalId ?? row.plan.form.externalId
            return .success(
                ImportRow(
                    draft: try CheckedPlan(row.plan, on: today).draft, externalId: externalId,
                    key: externalId == nil ? try RequestKey(row.key, of: Register.Import.name, row.plan) : nil,
                    registeredOn: row.registeredOn, lastReviewedOn: row.lastReviewedOn))
        } catch let invalid as Register.PlanInvalid {
            return .failure(invalid)
        }
    }
}

extension Register.ImportedRow {
    /// What became of a row that was fit. Only what stops all of them, such as a full disk, is thrown.
    init(_ row: Int, gaps: Int?, _ outcome: Result<RespiteStore.ImportedRow, any Error>?, isTrial: Bool) throws {
        switch outcome {
        case .success(let kept):
            self.init(
                row: row, outcome: kept.isNew ? .kept : .known,
                reference: isTrial && kept.isNew ? nil : kept.reference, gaps: gaps,
                twins: kept.twins.isEmpty ? nil : kept.twins.map(\.wire))
        case .failure(StoreError.notFound(let what)):
            self.init(row, refused: [.init(path: "", reason: "names a \(what) that is not on the register")])
        case .failure(StoreError.refused(let reason)):
            self.init(row, refused: [.init(path: "", reason: reason)])
        case .failure(StoreError.keyReused):
            self.init(row, refused: [.init(path: "", reason: "was imported before, with other contents")])
        case .failure(let error): throw error
        case nil: throw StoreError.corrupt("a row left no answer")
        }
    }

    init(_ row: Int, refused problems: [Register.Problem]) {
        self.init(
            row: row, outcome: .refused,
            problems: problems.map {
                .init(path: $0.path, kind: FieldCatalogue.kind(at: $0.path), reason: $0.reason)
            })
    }
}

extension RespiteStore.Twin {
    fileprivate var wire: Register.Twin {
        .init(part: part.rawValue, likeness: likeness.rawValue, reference: reference)
    }
}

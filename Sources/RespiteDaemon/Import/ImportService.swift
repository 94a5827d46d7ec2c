import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.Register.Import`.
struct ImportService: Sendable {
    let desk: Desk
    private static let mostRows = 1000

    func register(in service: inout Service) {
        service.on(Register.Import.self, keep)
    }

    /// Each row is judged, then those that are fit are kept in order.
    private func keep(_ call: Register.Import, _ caller: Caller) async throws -> Register.Import.Reply {
        guard call.rows.count <= Self.mostRows else {
            throw Refused(reason: "At most \(Self.mostRows) rows are taken at once.")
        }
        let (today, isTrial) = (desk.today, call.dryRun ?? false)
        var judged: [Result<ImportRow, Register.PlanInvalid>] = []
        for row in call.rows {
            judged.append(try judge(row, on: today))
            // Somebody may be on the telephone: a lookup is not to wait for the rows that are left.
            await Task.yield()
        }
        let fit = judged.compactMap { try? $0.get() }
        var kept = await desk.store.importRows(
            fit, isRehearsal: isTrial, by: desk.author(caller, Register.Import.self), at: desk.now
        ).makeIterator()
        let rows = try zip(call.rows, judged).map { row, judgement in
            switch judgement {
            case .failure(let invalid): Register.ImportedRow(row.row, refused: invalid.problems)
            case .success(let fit):
                try Register.ImportedRow(row.row, gaps: fit.draft.gaps.count, kept.next(), isTrial: isTrial)
            }
        }
        return .init(rows: rows)
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

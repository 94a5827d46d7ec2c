import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Keeps rows of an old register, each in a transaction of its own, in order, while nobody else waits to write.
    ///
    /// A rehearsal does the same and undoes it.
    package func importRows(
        _ rows: [ImportRow], isRehearsal: Bool, by author: Author, at now: Instant
    ) async -> [Result<ImportedRow, any Error>] {
        await rehearsable(rows, isRehearsal: isRehearsal, by: author, at: now) { try $0.importRow($1) }
    }

    /// Does `work` with each of the items; a rehearsal undoes what it did.
    func rehearsable<Item: Sendable>(
        _ items: [Item], isRehearsal: Bool, by author: Author, at now: Instant,
        _ work: @escaping @Sendable (Change, Item) throws -> ImportedRow
    ) async -> [Result<ImportedRow, any Error>] {
        let outcomes = await writeInBulk(items, by: author, at: now) { change, item in
            let imported = try work(change, item)
            if isRehearsal { throw Rehearsed(row: imported) }
            return imported
        }
        return outcomes.map { outcome in
            outcome.flatMapError { error in (error as? Rehearsed).map { .success($0.row) } ?? .failure(error) }
        }
    }

    /// Undoes what was only tried.
    private struct Rehearsed: Error {
        let row: ImportedRow
    }
}

extension Change {
    fileprivate func importRow(_ row: ImportRow) throws -> ImportedRow {
        if let id = row.externalId,
            let reference = try db.value(String.self, "SELECT reference FROM plan WHERE externalId = ?", [id])
        {
            return ImportedRow(reference: reference, isNew: false, twins: [])
        }
        var isNew = false
        var imported = try once(row.key) {
            isNew = true
            return try keep(row)
        }
        imported.isNew = isNew
        return imported
    }

    private func keep(_ row: ImportRow) throws -> ImportedRow {
        let twins = try twins(of: row.draft.plan)
        let saved = try create(row.draft, externalId: row.externalId, action: "plan.import")
        if let on = row.registeredOn {
            let header = try PlanHeader.find(saved.reference, in: db)
            if header.carer != nil, header.caredFor != nil { _ = try register(header, on: on) }
        }
        if let reviewed = row.lastReviewedOn {
            try db.run(
                "UPDATE plan SET lastReviewedOn = ?, reviewDueOn = ? WHERE reference = ?",
                [reviewed, reviewed.adding(months: policy.reviewEveryMonths), saved.reference])
        }
        return ImportedRow(reference: saved.reference, isNew: true, twins: twins)
    }
}

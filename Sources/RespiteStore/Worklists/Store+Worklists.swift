import GRDB
import RespiteCore
import RespiteRecord

/// A row of a worklist.
package struct WorklistItem: Hashable, Sendable {
    package var reference: String?
    package var who: String
    /// What is the matter, as the list has it: a number of gaps, an agreement, an age.
    package var what: String?
    package var day: LocalDate?
    /// A card's number, a person's, or an owner.
    package var number: String?
}

/// A page of a worklist.
package struct WorklistPage: Hashable, Sendable {
    package var items: [WorklistItem]
    /// How many are on the whole list.
    package var total: Int
    /// Where the next page begins; nil on the last.
    package var next: String?
}

/// Which part of which list.
package struct WorklistQuery: Hashable, Sendable {
    package var list: Worklist
    /// Of incomplete plans, those that lack this answer.
    package var gap: String?
    /// The last day that counts, when it is another than the list's own.
    package var until: LocalDate?
    /// `next` of the page before.
    package var after: String?
    package var limit = 100

    package init(_ list: Worklist) {
        self.list = list
    }
}

/// How many plans lack an answer.
package struct GapCount: Hashable, Sendable {
    package var path: String
    package var plans: Int

    /// The commonest first.
    static func all(in db: Database) throws -> [GapCount] {
        try db.rows(
            """
            SELECT gap.path AS path, sum(gapSet.plans) AS plans FROM gap JOIN gapSet ON gapSet.id = gap.gapSet
            GROUP BY gap.path ORDER BY plans DESC, path
            """
        ) { GapCount(path: $0["path"], plans: $0["plans"]) }
    }
}

extension Store {
    /// A page of a worklist, what has waited longest in front.
    package func worklist(_ query: WorklistQuery, on today: LocalDate) async throws -> WorklistPage {
        try await read { db in
            let source = query.gap == nil ? query.list.source : Worklist.lacking
            let place = WorklistPlace(query.after)
            let arguments: StatementArguments = [
                "last": query.until ?? today.adding(days: query.list.reach), "today": today, "gap": query.gap,
                "key": place.key, "id": place.id, "place": place.place, "limit": query.limit,
            ]
            let rows = try db.rows(source.page, arguments)
            let total = try db.value(Int.self, source.count, arguments)
            let next = rows.count < query.limit ? nil : rows.last.map { WorklistPlace($0).written }
            return WorklistPage(items: rows.map(WorklistItem.init), total: total ?? 0, next: next)
        }
    }

    /// How many plans lack which answer, the commonest first.
    package func gapCounts() async throws -> [GapCount] {
        try await read(GapCount.all)
    }
}

/// Where a page of a worklist ends.
private struct WorklistPlace {
    var key = ""
    var id: Int64 = -1
    var place: Int64 = -1

    init(_ text: String?) {
        let parts = (text ?? "").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let id = Int64(parts[1]), let place = Int64(parts[2]) else { return }
        (key, self.id, self.place) = (parts[0], id, place)
    }

    init(_ row: Row) {
        (key, id, place) = (row["sortKey"], row["sortId"], row["sortPlace"])
    }

    var written: String { "\(key)|\(id)|\(place)" }
}

extension WorklistItem {
    fileprivate init(_ row: Row) {
        reference = row.optional("reference")
        who = row["who"]
        what = row.optional("what")
        day = row.optional("day")
        number = row.optional("number")
    }
}

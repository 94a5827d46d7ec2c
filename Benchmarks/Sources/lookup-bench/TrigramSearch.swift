import CSQLite
import Foundation
import RespiteCore
import RespiteRecord

/// What SQLite offers for the same purpose: a full-text table of trigrams, ranked by bm25.
final class TrigramSearch {
    private var database: OpaquePointer?
    private var statement: OpaquePointer?
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// Holds the people in memory, each as one line of text.
    init?(_ people: [LookupPerson]) {
        guard sqlite3_open(":memory:", &database) == SQLITE_OK,
            run("CREATE VIRTUAL TABLE people USING fts5(line, tokenize = 'trigram', detail = full)"), run("BEGIN")
        else { return nil }
        prepare("INSERT INTO people(rowid, line) VALUES (?, ?)")
        for person in people {
            sqlite3_bind_int64(statement, 1, person.id)
            bind(2, Self.line(person))
            sqlite3_step(statement)
            sqlite3_reset(statement)
        }
        guard run("COMMIT") else { return nil }
        prepare("SELECT rowid FROM people WHERE people MATCH ? ORDER BY rank LIMIT 10")
    }

    deinit {
        sqlite3_finalize(statement)
        sqlite3_close(database)
    }

    /// The people with the most, and the rarest, trigrams of `text`.
    func find(_ text: String) -> [LookupPerson.ID] {
        let match = Self.trigrams(of: text).map { "\"\($0)\"" }.joined(separator: " OR ")
        guard !match.isEmpty else { return [] }
        bind(1, match)
        defer { sqlite3_reset(statement) }
        var found: [LookupPerson.ID] = []
        while sqlite3_step(statement) == SQLITE_ROW { found.append(sqlite3_column_int64(statement, 0)) }
        return found
    }

    private static func line(_ person: LookupPerson) -> String {
        let born = person.born.map { $0.description.filter { $0 != "-" } } ?? ""
        let parts =
            [person.givenNames, person.familyName, born] + person.addressLines
            + [person.town, person.postcode] + person.telephones + person.codes
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func trigrams(of text: String) -> Set<String> {
        var trigrams: Set<String> = []
        for word in text.lowercased().filter({ $0 != "\"" }).split(separator: " ") {
            let letters = Array(word)
            for place in 0..<max(0, letters.count - 2) { trigrams.insert(String(letters[place..<place + 3])) }
        }
        return trigrams
    }

    private func run(_ sql: String) -> Bool { sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK }

    private func prepare(_ sql: String) {
        sqlite3_finalize(statement)
        statement = nil
        sqlite3_prepare_v2(database, sql, -1, &statement, nil)
    }

    private func bind(_ place: Int32, _ text: String) {
        sqlite3_bind_text(statement, place, text, -1, Self.transient)
    }
}

import Foundation
import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// The bank holidays of the scheme's nation, as they are known now.
    package var holidays: BankHolidays { rules.holidays }

    /// Takes the list that GOV.UK publishes, whole or not at all, and keeps it. What is expected already stays as it is.
    /// Returns until when each nation's holidays are known.
    package func importHolidays(
        govUK json: String, by author: Author, at now: Instant
    ) async throws -> [Nation: LocalDate] {
        let tables: [Nation: BankHolidays]
        do {
            tables = try BankHolidays.reading(govUK: Data(json.utf8))
        } catch {
            throw StoreError.refused(error.description)
        }
        var merged = rules
        try merged.take(tables)
        try await write(by: author, at: now) { change in
            try change.db.run(
                "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
                [Self.holidaySetting, json])
            try change.enter(AuditNote(action: "holidays.import"))
        }
        take(merged.tables)
        return merged.tables.mapValues(\.known.upperBound)
    }

    static let holidaySetting = "bankHolidays"

    /// The list that was imported last; what is shipped where there was none.
    static func keptTables(in database: any DatabaseReader) throws -> [Nation: BankHolidays] {
        let kept: String? = try database.read { db in
            try db.value("SELECT value FROM setting WHERE name = ?", [Self.holidaySetting])
        }
        guard let kept else { return [:] }
        var rules = Rules(policy: Policy())
        do {
            try rules.take(BankHolidays.reading(govUK: Data(kept.utf8)))
        } catch {
            throw StoreError.corrupt("the list of bank holidays cannot be read")
        }
        return rules.tables
    }
}

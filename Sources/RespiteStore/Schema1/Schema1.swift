/// The first schema, one text for each part of the register.
enum Schema1 {
    static let text = [
        setting, register, lives, people, staff, checkIns, cases, outbox, inbox, emergencies, tasks, time, secrets,
        erasure, requests, policy, accounts,
    ].joined(separator: "\n")

    /// What the file remembers about itself.
    private static let setting = """
        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """

    /// That a column holds one of these words, or nothing. Spelt out: for an `IN` of more than two SQLite makes a table
    /// of the words each time that a row is written, 6 µs where the row takes 3.
    static func oneOf(_ column: String, _ words: String) -> String {
        words.split(separator: " ").map { "\(column) = '\($0)'" }.joined(separator: " OR ")
    }
}

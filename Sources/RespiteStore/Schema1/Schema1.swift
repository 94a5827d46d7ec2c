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
}

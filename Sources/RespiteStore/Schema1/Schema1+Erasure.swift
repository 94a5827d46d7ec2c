extension Schema1 {
    /// What may not be erased, what is to be, and what was.
    static let erasure = """
        CREATE TABLE legalHold (
          plan INTEGER PRIMARY KEY REFERENCES plan (id),
          setAt INTEGER NOT NULL, setBy TEXT
        ) STRICT;

        CREATE TABLE erasure (
          plan INTEGER PRIMARY KEY REFERENCES plan (id),
          basis TEXT NOT NULL CHECK (\(oneOf("basis", "retention request mistake"))),
          preparedAt INTEGER NOT NULL, preparedBy TEXT
        ) STRICT;

        CREATE TABLE erasureApproval (
          plan INTEGER NOT NULL REFERENCES erasure (plan) ON DELETE CASCADE,
          uid INTEGER NOT NULL, name TEXT, at INTEGER NOT NULL,
          PRIMARY KEY (plan, uid)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE certificate (
          id INTEGER PRIMARY KEY,
          reference TEXT NOT NULL UNIQUE,
          basis TEXT NOT NULL,
          erasedAt INTEGER NOT NULL,
          people INTEGER NOT NULL, versions INTEGER NOT NULL,
          approvedBy TEXT NOT NULL,
          copiesExpireOn TEXT NOT NULL
        ) STRICT;
        """
}

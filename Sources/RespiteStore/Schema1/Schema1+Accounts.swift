extension Schema1 {
    /// Repeated requests, and the audit chain.
    static let accounts = """
        CREATE TABLE requestKey (
          uid INTEGER NOT NULL, key TEXT NOT NULL,
          at INTEGER NOT NULL, request BLOB NOT NULL, answer TEXT NOT NULL,
          PRIMARY KEY (uid, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX requestKeyByAge ON requestKey (at);

        CREATE TABLE audit (
          sequence INTEGER PRIMARY KEY,
          at INTEGER NOT NULL,
          sinceBoot INTEGER,
          happenedAt INTEGER,
          uid INTEGER, name TEXT, role TEXT NOT NULL, pid INTEGER,
          action TEXT NOT NULL,
          subject TEXT, version INTEGER, fieldGroup TEXT, purpose TEXT,
          result TEXT NOT NULL,
          detail BLOB,
          hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE INDEX auditBySubject ON audit (subject, sequence) WHERE subject IS NOT NULL;
        CREATE INDEX auditByStaff ON audit (uid, sequence);

        CREATE TABLE auditWords (
          entry INTEGER PRIMARY KEY REFERENCES audit (sequence),
          key BLOB NOT NULL CHECK (length(key) = 32),
          words TEXT NOT NULL
        ) STRICT;
        """
}

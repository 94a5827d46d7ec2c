extension Schema1 {
    /// Codes, each sealed by a key that is itself sealed by one that is not in this file.
    static let secrets = """
        CREATE TABLE dataKey (
          id INTEGER PRIMARY KEY,
          wrapped BLOB NOT NULL,
          lock BLOB NOT NULL CHECK (length(lock) = 8),
          madeAt INTEGER NOT NULL,
          isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1))
        ) STRICT;
        CREATE UNIQUE INDEX dataKeyCurrent ON dataKey (isCurrent) WHERE isCurrent;

        CREATE TABLE code (
          plan INTEGER NOT NULL REFERENCES plan (id),
          kind TEXT NOT NULL CHECK (\(oneOf("kind", "keySafe alarm gate door"))),
          version INTEGER NOT NULL CHECK (version >= 1),
          dataKey INTEGER REFERENCES dataKey (id),
          sealed BLOB,
          setAt INTEGER NOT NULL, setBy TEXT,
          readAt INTEGER,
          PRIMARY KEY (plan, kind),
          CHECK ((sealed IS NULL) = (dataKey IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX codeByDataKey ON code (dataKey);
        """
}

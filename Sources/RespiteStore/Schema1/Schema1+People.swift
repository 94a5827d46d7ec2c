extension Schema1 {
    /// What a person's record was before each change, which records were found to be of one person, and the answers
    /// that only monitoring may count.
    static let people = """
        CREATE TABLE personChange (
          id INTEGER PRIMARY KEY,
          person INTEGER NOT NULL REFERENCES person (id),
          at INTEGER NOT NULL, by TEXT,
          why TEXT NOT NULL,
          before TEXT NOT NULL
        ) STRICT;
        CREATE INDEX personChangeByPerson ON personChange (person, id);

        CREATE TABLE merge (
          id INTEGER PRIMARY KEY,
          kept INTEGER NOT NULL REFERENCES person (id),
          merged INTEGER NOT NULL REFERENCES person (id),
          at INTEGER NOT NULL, by TEXT,
          moved TEXT NOT NULL,
          partedAt INTEGER, partedBy TEXT,
          CHECK (kept <> merged)
        ) STRICT;
        CREATE UNIQUE INDEX mergeOpen ON merge (merged) WHERE partedAt IS NULL;
        CREATE INDEX mergeByKept ON merge (kept);

        CREATE TABLE equality (
          person INTEGER PRIMARY KEY REFERENCES person (id),
          ethnicGroup TEXT, orientation TEXT, genderIdentity TEXT, sex TEXT, disability TEXT, religion TEXT,
          recordedOn TEXT NOT NULL
        ) STRICT;
        """
}

extension Schema1 {
    /// What people have asked to be given of what is kept about them, and what was decided of each piece.
    static let requests = """
        CREATE TABLE accessRequest (
          id INTEGER PRIMARY KEY,
          person INTEGER NOT NULL REFERENCES person (id),
          receivedOn TEXT NOT NULL, dueOn TEXT NOT NULL,
          identity TEXT NOT NULL, authority TEXT,
          extension TEXT,
          releasedAt INTEGER, releasedBy TEXT,
          CHECK (receivedOn < dueOn)
        ) STRICT;
        CREATE INDEX accessRequestByPerson ON accessRequest (person);
        CREATE INDEX accessRequestOpen ON accessRequest (dueOn) WHERE releasedAt IS NULL;

        CREATE TABLE accessMark (
          request INTEGER NOT NULL REFERENCES accessRequest (id),
          piece TEXT NOT NULL,
          withheldOn TEXT,
          uid INTEGER, at INTEGER NOT NULL,
          PRIMARY KEY (request, piece)
        ) STRICT, WITHOUT ROWID;
        """
}

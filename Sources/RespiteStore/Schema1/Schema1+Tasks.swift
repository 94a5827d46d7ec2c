extension Schema1 {
    /// What the office has to do, by a day.
    static let tasks = """
        CREATE TABLE task (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL,
          key TEXT NOT NULL,
          plan INTEGER REFERENCES plan (id),
          caseFile INTEGER REFERENCES caseFile (id),
          owner TEXT,
          dueOn TEXT NOT NULL,
          pagesAt INTEGER,
          note TEXT,
          raisedAt INTEGER NOT NULL, raisedBy TEXT,
          doneAt INTEGER, doneBy TEXT,
          outcome TEXT CHECK (\(oneOf("outcome", "done notNeeded continues stopped"))),
          CHECK ((doneAt IS NULL) = (outcome IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX taskOpenByKey ON task (key) WHERE doneAt IS NULL;
        CREATE INDEX taskOpen ON task (dueOn, id) WHERE doneAt IS NULL;
        CREATE INDEX taskByPlan ON task (plan) WHERE plan IS NOT NULL;
        """
}

extension Schema1 {
    /// Cases with their holds and events.
    static let cases = """
        CREATE TABLE caseFile (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL CHECK (\(oneOf("kind", "welfare onSite emergency safeguarding handover system"))),
          key TEXT NOT NULL,
          severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 3),
          word TEXT NOT NULL CHECK (\(oneOf("word", "closed onSite helpComing owned snoozed paging top"))),
          version INTEGER NOT NULL CHECK (version >= 1),
          plan INTEGER REFERENCES plan (id),
          openedAt INTEGER NOT NULL,
          closedAt INTEGER,
          holder TEXT,
          state TEXT NOT NULL,
          CHECK ((word = 'closed') = (closedAt IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX caseFileOpenByKey ON caseFile (key) WHERE closedAt IS NULL;
        CREATE INDEX caseFileOpen ON caseFile (severity DESC, openedAt) WHERE closedAt IS NULL;
        CREATE INDEX caseFileByPlan ON caseFile (plan);

        CREATE TABLE caseEvent (
          caseFile INTEGER NOT NULL REFERENCES caseFile (id),
          version INTEGER NOT NULL,
          at INTEGER NOT NULL,
          uid INTEGER, name TEXT,
          event TEXT NOT NULL,
          note TEXT,
          PRIMARY KEY (caseFile, version)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE stepRun (
          caseFile INTEGER NOT NULL REFERENCES caseFile (id),
          run INTEGER NOT NULL,
          round INTEGER NOT NULL,
          step TEXT NOT NULL,
          startedAt INTEGER NOT NULL,
          reached INTEGER NOT NULL,
          PRIMARY KEY (caseFile, run)
        ) STRICT, WITHOUT ROWID;
        """
}

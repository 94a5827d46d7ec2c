extension Schema1 {
    /// Cases with their holds, events and notices.
    static let cases = """
        CREATE TABLE caseFile (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL CHECK (kind IN ('welfare', 'onSite', 'emergency', 'safeguarding', 'handover', 'system')),
          key TEXT NOT NULL,
          severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 3),
          word TEXT NOT NULL CHECK (word IN ('closed', 'onSite', 'helpComing', 'owned', 'snoozed', 'paging', 'top')),
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

        CREATE TABLE notice (
          id INTEGER PRIMARY KEY,
          key TEXT NOT NULL UNIQUE,
          caseFile INTEGER REFERENCES caseFile (id),
          run INTEGER,
          party TEXT NOT NULL,
          medium TEXT NOT NULL CHECK (medium IN ('text', 'call', 'email')),
          others TEXT NOT NULL,
          channel TEXT NOT NULL,
          isPage INTEGER NOT NULL CHECK (isPage IN (0, 1)),
          template TEXT NOT NULL,
          severity INTEGER NOT NULL,
          raisedAt INTEGER NOT NULL,
          state TEXT NOT NULL CHECK (state IN
            ('ready', 'handed', 'accepted', 'delivered', 'failedForGood', 'superseded')),
          dueAt INTEGER,
          maybeRepeat INTEGER NOT NULL DEFAULT 0 CHECK (maybeRepeat IN (0, 1)),
          attempt INTEGER NOT NULL DEFAULT 0,
          CHECK ((state IN ('ready', 'handed')) = (dueAt IS NOT NULL))
        ) STRICT;
        CREATE INDEX noticeReady ON notice (channel, severity DESC, raisedAt) WHERE state = 'ready';
        CREATE INDEX noticeHanded ON notice (dueAt) WHERE state = 'handed';
        CREATE INDEX noticeByCase ON notice (caseFile, party);

        CREATE TABLE attempt (
          notice INTEGER NOT NULL REFERENCES notice (id),
          attempt INTEGER NOT NULL,
          courier TEXT NOT NULL,
          handedAt INTEGER NOT NULL,
          outcome TEXT CHECK (outcome IN ('accepted', 'delivered', 'failed', 'rejected', 'notStarted', 'unknown')),
          detail TEXT, reportedAt INTEGER,
          PRIMARY KEY (notice, attempt)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attemptByTime ON attempt (handedAt);
        """
}

extension Schema1 {
    /// What is owed to people, what became of each attempt, and how the channels fare.
    static let outbox = """
        CREATE TABLE notice (
          id INTEGER PRIMARY KEY,
          key TEXT NOT NULL UNIQUE,
          caseFile INTEGER REFERENCES caseFile (id),
          run INTEGER,
          party TEXT NOT NULL,
          medium TEXT NOT NULL CHECK (\(oneOf("medium", "text call email"))),
          others TEXT NOT NULL,
          channel TEXT NOT NULL,
          isPage INTEGER NOT NULL CHECK (isPage IN (0, 1)),
          template TEXT NOT NULL,
          severity INTEGER NOT NULL,
          -- Somebody asked for help: among what is as grave, that goes first.
          isForHelp INTEGER NOT NULL DEFAULT 0 CHECK (isForHelp IN (0, 1)),
          raisedAt INTEGER NOT NULL,
          state TEXT NOT NULL
            CHECK (\(oneOf("state", "ready handed accepted asked delivered failedForGood superseded"))),
          dueAt INTEGER,
          errand TEXT CHECK (\(oneOf("errand", "send repeat lookUp"))),
          round INTEGER CHECK (round >= 1),
          attempt INTEGER NOT NULL DEFAULT 0,
          sends INTEGER NOT NULL DEFAULT 0 CHECK (sends <= attempt),
          CHECK ((errand IS NOT NULL) = (state IN ('ready', 'handed'))),
          CHECK ((dueAt IS NOT NULL) = (\(oneOf("state", "ready handed asked")) OR round IS NOT NULL)),
          CHECK (round IS NULL OR state IN ('accepted', 'asked')),
          CHECK (state <> 'asked' OR round IS NOT NULL)
        ) STRICT;
        CREATE INDEX noticeReady ON notice (channel, severity DESC, isForHelp DESC, raisedAt) WHERE state = 'ready';
        CREATE INDEX noticeHanded ON notice (dueAt) WHERE state IN ('handed', 'asked');
        CREATE INDEX noticeReceipt ON notice (channel, dueAt) WHERE state = 'accepted' AND dueAt IS NOT NULL;
        CREATE INDEX noticeByCase ON notice (caseFile, party);

        CREATE TABLE attempt (
          notice INTEGER NOT NULL REFERENCES notice (id),
          attempt INTEGER NOT NULL,
          courier TEXT NOT NULL,
          action TEXT NOT NULL CHECK (action IN ('send', 'ask')),
          handedAt INTEGER NOT NULL,
          outcome TEXT CHECK (\(oneOf("outcome", "accepted delivered failed rejected notStarted unknown"))),
          detail TEXT, reportedAt INTEGER,
          PRIMARY KEY (notice, attempt)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attemptByTime ON attempt (handedAt);

        CREATE TABLE channel (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          canAsk INTEGER NOT NULL DEFAULT 0 CHECK (canAsk IN (0, 1)),
          circuit TEXT NOT NULL DEFAULT 'well' CHECK (\(oneOf("circuit", "well failing down"))),
          since INTEGER, lastFailure INTEGER,
          why TEXT CHECK (why IN ('failing', 'unclaimed')),
          trouble TEXT,
          claimedAt INTEGER, claimedBy TEXT, carriedAt INTEGER, heardUntil INTEGER,
          tokens REAL, filledAt INTEGER,
          CHECK ((since IS NULL) = (circuit = 'well')),
          CHECK ((lastFailure IS NOT NULL) = (circuit = 'failing')),
          CHECK ((why IS NOT NULL) = (circuit = 'down'))
        ) STRICT;

        -- Which numbers were used in the last hour, for the cap. Nothing older is kept, and nothing that failed.
        CREATE TABLE called (
          notice INTEGER NOT NULL, attempt INTEGER NOT NULL,
          at INTEGER NOT NULL,
          medium TEXT NOT NULL,
          address TEXT NOT NULL,
          PRIMARY KEY (notice, attempt)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX calledByAddress ON called (address, medium, at);
        CREATE INDEX calledByTime ON called (at);
        """
}

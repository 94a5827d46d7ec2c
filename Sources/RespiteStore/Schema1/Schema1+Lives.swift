extension Schema1 {
    /// What becomes of plans: suspensions, birthdays, gaps, and people who are kept away.
    static let lives = """
        CREATE TABLE suspension (
          id INTEGER PRIMARY KEY,
          plan INTEGER NOT NULL REFERENCES plan (id),
          owner TEXT NOT NULL,
          reason TEXT NOT NULL,
          fromOn TEXT NOT NULL, untilOn TEXT NOT NULL,
          madeBy TEXT,
          answeredAt INTEGER,
          answer TEXT CHECK (\(oneOf("answer", "resumed suspendedAgain ended"))),
          CHECK (fromOn < untilOn),
          CHECK ((answer IS NULL) = (answeredAt IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX suspensionOpen ON suspension (plan) WHERE answer IS NULL;
        CREATE INDEX suspensionByEnd ON suspension (untilOn) WHERE answer IS NULL;

        CREATE TABLE birthday (
          plan INTEGER NOT NULL REFERENCES plan (id),
          who TEXT NOT NULL CHECK (who IN ('carer', 'caredFor')),
          age INTEGER NOT NULL,
          day TEXT NOT NULL,
          contactedOn TEXT,
          outcome TEXT CHECK (outcome IN ('continues', 'stopped')),
          PRIMARY KEY (plan, who, age)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX birthdayOpen ON birthday (who, day) WHERE outcome IS NULL;

        -- What a plan lacks, each set of gaps once: thousands of imported plans lack the same.
        CREATE TABLE gapSet (
          id INTEGER PRIMARY KEY, paths TEXT NOT NULL UNIQUE, plans INTEGER NOT NULL CHECK (plans >= 0)
        ) STRICT;

        CREATE TABLE gap (
          path TEXT NOT NULL, gapSet INTEGER NOT NULL REFERENCES gapSet (id),
          PRIMARY KEY (path, gapSet)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE keptAwayNumber (
          plan INTEGER NOT NULL REFERENCES plan (id), e164 TEXT NOT NULL,
          PRIMARY KEY (plan, e164)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX keptAwayNumberByNumber ON keptAwayNumber (e164);
        """
}

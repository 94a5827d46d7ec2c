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
          answer TEXT CHECK (answer IN ('resumed', 'suspendedAgain', 'ended')),
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

        CREATE TABLE gap (
          id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, plans INTEGER NOT NULL DEFAULT 0 CHECK (plans >= 0)
        ) STRICT;

        CREATE TABLE planGap (
          gap INTEGER NOT NULL REFERENCES gap (id), plan INTEGER NOT NULL,
          PRIMARY KEY (gap, plan)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE keptAwayNumber (
          plan INTEGER NOT NULL REFERENCES plan (id), e164 TEXT NOT NULL,
          PRIMARY KEY (plan, e164)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX keptAwayNumberByNumber ON keptAwayNumber (e164);
        """
}

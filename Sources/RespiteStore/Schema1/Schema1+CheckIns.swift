extension Schema1 {
    /// What is expected of whom and when, and what came.
    static let checkIns = """
        CREATE TABLE schedule (
          id INTEGER PRIMARY KEY,
          plan INTEGER NOT NULL REFERENCES plan (id),
          version INTEGER NOT NULL,
          rule TEXT NOT NULL,
          isActive INTEGER NOT NULL CHECK (isActive IN (0, 1))
        ) STRICT;
        CREATE INDEX scheduleByPlan ON schedule (plan);

        CREATE TABLE occurrence (
          id INTEGER PRIMARY KEY,
          schedule INTEGER NOT NULL REFERENCES schedule (id),
          scheduleVersion INTEGER NOT NULL,
          nominal TEXT NOT NULL,
          opens INTEGER NOT NULL, due INTEGER NOT NULL, missedAt INTEGER NOT NULL,
          state TEXT NOT NULL CHECK (\(oneOf("state", "expected overdue satisfied missed late excused cancelled"))),
          caseFile INTEGER REFERENCES caseFile (id),
          UNIQUE (schedule, scheduleVersion, nominal),
          CHECK (opens <= due AND due <= missedAt)
        ) STRICT;
        CREATE UNIQUE INDEX occurrenceExpected ON occurrence (schedule) WHERE state = 'expected';
        CREATE INDEX occurrenceWaiting ON occurrence (schedule, due) WHERE state IN ('overdue', 'missed');

        CREATE TABLE checkIn (
          id INTEGER PRIMARY KEY,
          plan INTEGER NOT NULL REFERENCES plan (id),
          schedule INTEGER REFERENCES schedule (id),
          at INTEGER NOT NULL, receivedAt INTEGER NOT NULL,
          word TEXT NOT NULL CHECK (\(oneOf("word", "ok worried help"))),
          channel TEXT NOT NULL,
          uid INTEGER, clientKey TEXT,
          answer TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX checkInByKey ON checkIn (uid, clientKey) WHERE clientKey IS NOT NULL;
        CREATE INDEX checkInByPlan ON checkIn (plan, at);

        CREATE TABLE pause (
          id INTEGER PRIMARY KEY,
          schedule INTEGER NOT NULL REFERENCES schedule (id),
          fromAt INTEGER NOT NULL, untilAt INTEGER NOT NULL,
          uid INTEGER, reason TEXT NOT NULL,
          CHECK (fromAt < untilAt)
        ) STRICT;
        CREATE INDEX pauseBySchedule ON pause (schedule, untilAt);
        """
}

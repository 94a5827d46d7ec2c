extension Schema1 {
    /// Emergencies: each a case, and beside it a record that is only ever added to.
    static let emergencies = """
        CREATE TABLE emergency (
          id INTEGER PRIMARY KEY,
          caseFile INTEGER NOT NULL REFERENCES caseFile (id),
          carer INTEGER REFERENCES person (id),
          start TEXT NOT NULL,
          openedAt INTEGER NOT NULL,
          closedAt INTEGER,
          isDrill INTEGER NOT NULL CHECK (isDrill IN (0, 1))
        ) STRICT;
        CREATE UNIQUE INDEX emergencyByCase ON emergency (caseFile);
        CREATE INDEX emergencyOpen ON emergency (openedAt) WHERE closedAt IS NULL;
        CREATE INDEX emergencyByCarer ON emergency (carer) WHERE carer IS NOT NULL;

        CREATE TABLE emergencyPlan (
          emergency INTEGER NOT NULL REFERENCES emergency (id),
          plan INTEGER NOT NULL REFERENCES plan (id),
          PRIMARY KEY (emergency, plan)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX emergencyPlanByPlan ON emergencyPlan (plan);

        CREATE TABLE emergencyEntry (
          emergency INTEGER NOT NULL REFERENCES emergency (id),
          number INTEGER NOT NULL CHECK (number >= 1),
          at INTEGER NOT NULL,
          enteredAt INTEGER NOT NULL,
          uid INTEGER, name TEXT,
          entry TEXT NOT NULL,
          PRIMARY KEY (emergency, number),
          CHECK (at <= enteredAt)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE outsider (
          id INTEGER PRIMARY KEY,
          emergency INTEGER NOT NULL REFERENCES emergency (id),
          name TEXT NOT NULL, telephone TEXT, role TEXT
        ) STRICT;
        CREATE INDEX outsiderByEmergency ON outsider (emergency);

        CREATE TABLE concern (
          id INTEGER PRIMARY KEY,
          caseFile INTEGER NOT NULL REFERENCES caseFile (id),
          emergency INTEGER REFERENCES emergency (id),
          isChild INTEGER NOT NULL CHECK (isChild IN (0, 1)),
          raisedAt INTEGER NOT NULL, name TEXT,
          words TEXT NOT NULL
        ) STRICT;
        CREATE INDEX concernByCase ON concern (caseFile);

        CREATE TABLE handoverList (
          id INTEGER PRIMARY KEY,
          fromAt INTEGER NOT NULL, at INTEGER NOT NULL,
          caseFile INTEGER NOT NULL REFERENCES caseFile (id),
          receiver TEXT NOT NULL,
          emergencies TEXT NOT NULL,
          acceptedAt INTEGER, acceptedBy TEXT, readBack TEXT,
          CHECK ((acceptedAt IS NULL) = (readBack IS NULL)),
          CHECK (fromAt <= at)
        ) STRICT;

        CREATE TABLE nightAlert (
          id INTEGER PRIMARY KEY,
          plan INTEGER NOT NULL REFERENCES plan (id),
          words TEXT NOT NULL,
          raisedAt INTEGER NOT NULL, name TEXT,
          untilAt INTEGER NOT NULL,
          endedAt INTEGER,
          CHECK (raisedAt < untilAt)
        ) STRICT;
        CREATE INDEX nightAlertByPlan ON nightAlert (plan, untilAt);
        """
}

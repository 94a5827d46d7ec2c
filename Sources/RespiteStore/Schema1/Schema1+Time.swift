extension Schema1 {
    /// What must be asked again and when, and when nobody watched.
    static let time = """
        CREATE TABLE deadline (
          due INTEGER NOT NULL,
          line TEXT NOT NULL CHECK (line IN ('civil', 'elapsed')),
          severity INTEGER NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN
            ('occurrence', 'case', 'task', 'suspension', 'channel', 'message', 'emergency', 'handover')),
          subject INTEGER NOT NULL,
          what TEXT NOT NULL,
          puts INTEGER NOT NULL DEFAULT 0,
          wanted INTEGER NOT NULL,
          PRIMARY KEY (kind, subject, what)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX deadlineByDue ON deadline (due, severity DESC);
        CREATE INDEX deadlinePutOff ON deadline (puts) WHERE puts > 0;

        CREATE TABLE fired (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL, subject INTEGER NOT NULL, what TEXT NOT NULL,
          due INTEGER NOT NULL, firedAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX firedBySubject ON fired (kind, subject);

        CREATE TABLE blind (
          id INTEGER PRIMARY KEY,
          fromAt INTEGER NOT NULL, untilAt INTEGER NOT NULL,
          why TEXT NOT NULL CHECK (why IN ('down', 'clockForward', 'clockBack')),
          fired INTEGER NOT NULL
        ) STRICT;
        """
}

extension Schema1 {
    /// What must be asked again and when, and when nobody watched.
    static let time = """
        CREATE TABLE deadline (
          due INTEGER NOT NULL,
          line TEXT NOT NULL CHECK (line IN ('civil', 'elapsed')),
          severity INTEGER NOT NULL,
          kind TEXT NOT NULL
            CHECK (\(oneOf("kind", "occurrence case task suspension channel message emergency handover"))),
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
        CREATE INDEX firedByCase ON fired (subject) WHERE kind = 'case';

        CREATE TABLE blind (
          id INTEGER PRIMARY KEY,
          fromAt INTEGER NOT NULL, untilAt INTEGER NOT NULL,
          why TEXT NOT NULL CHECK (\(oneOf("why", "down clockForward clockBack"))),
          fired INTEGER NOT NULL
        ) STRICT;
        """
}

extension Schema1 {
    /// What people sent in.
    static let inbox = """
        CREATE TABLE message (
          id INTEGER PRIMARY KEY,
          channel TEXT NOT NULL,
          messageKey TEXT NOT NULL,
          sender TEXT NOT NULL,
          receivedAt INTEGER NOT NULL,
          takenAt INTEGER NOT NULL,
          text TEXT NOT NULL,
          person INTEGER REFERENCES person (id),
          plan INTEGER REFERENCES plan (id),
          word TEXT CHECK (word IN ('ok', 'help')),
          state TEXT NOT NULL CHECK (\(oneOf("state", "settled waiting read"))),
          assignedTo INTEGER,
          readBy INTEGER, readAt INTEGER, note TEXT,
          UNIQUE (channel, messageKey),
          CHECK ((readAt IS NOT NULL) = (state = 'read'))
        ) STRICT;
        CREATE INDEX messageWaiting ON message (receivedAt) WHERE state = 'waiting';
        CREATE INDEX messageByPerson ON message (person) WHERE person IS NOT NULL;
        """
}

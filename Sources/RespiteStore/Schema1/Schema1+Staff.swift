extension Schema1 {
    /// Staff, posts and who sits in them; providers and their workers.
    static let staff = """
        CREATE TABLE staff (
          uid INTEGER PRIMARY KEY,
          name TEXT NOT NULL, telephones TEXT NOT NULL, email TEXT,
          isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1))
        ) STRICT;

        CREATE TABLE post (name TEXT PRIMARY KEY, title TEXT NOT NULL, telephone TEXT, fallback TEXT) STRICT, WITHOUT ROWID;

        CREATE TABLE provider (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL, telephone TEXT NOT NULL,
          districts TEXT NOT NULL, abilities TEXT NOT NULL, hours TEXT NOT NULL,
          unixGroup TEXT,
          rank INTEGER NOT NULL CHECK (rank >= 1),
          isActive INTEGER NOT NULL CHECK (isActive IN (0, 1))
        ) STRICT;

        CREATE TABLE worker (
          id INTEGER PRIMARY KEY,
          provider INTEGER NOT NULL REFERENCES provider (id),
          name TEXT NOT NULL, telephone TEXT NOT NULL,
          isActive INTEGER NOT NULL CHECK (isActive IN (0, 1))
        ) STRICT;
        CREATE INDEX workerByProvider ON worker (provider);

        CREATE TABLE shift (
          id INTEGER PRIMARY KEY,
          post TEXT NOT NULL REFERENCES post (name),
          uid INTEGER NOT NULL REFERENCES staff (uid),
          startsAt INTEGER NOT NULL, endsAt INTEGER NOT NULL,
          CHECK (endsAt >= startsAt)
        ) STRICT;
        CREATE INDEX shiftByPost ON shift (post, endsAt);
        CREATE INDEX shiftByStaff ON shift (uid, endsAt);
        """
}

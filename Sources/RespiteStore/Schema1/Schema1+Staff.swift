extension Schema1 {
    /// Staff, posts and who sits in them.
    static let staff = """
        CREATE TABLE staff (
          uid INTEGER PRIMARY KEY,
          name TEXT NOT NULL, telephones TEXT NOT NULL, email TEXT,
          isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1))
        ) STRICT;

        CREATE TABLE post (name TEXT PRIMARY KEY, title TEXT NOT NULL, telephone TEXT, fallback TEXT) STRICT, WITHOUT ROWID;

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

import GRDB
import RespiteRecord

extension Store {
    package func put(_ member: StaffMember, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            try change.db.run(
                """
                INSERT INTO staff (uid, name, telephones, email, isActive) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (uid) DO UPDATE SET name = excluded.name, telephones = excluded.telephones,
                  email = excluded.email, isActive = excluded.isActive
                """,
                [member.uid, member.name, try Document.text(member.telephones), member.email, member.isActive])
            try change.enter(AuditNote(action: "staff.put", subject: "staff/\(member.uid)"))
        }
    }

    package func put(_ post: StaffPost, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            try change.db.run(
                """
                INSERT INTO post (name, title, telephone, fallback) VALUES (?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET title = excluded.title, telephone = excluded.telephone,
                  fallback = excluded.fallback
                """, [post.name, post.title, post.telephone, post.fallback])
            try change.enter(AuditNote(action: "post.put", subject: "post/\(post.name)"))
        }
    }

    package func staff() async throws -> [StaffMember] {
        try await read { db in try db.rows("SELECT * FROM staff ORDER BY name", as: StaffMember.init) }
    }

    package func staffMember(_ uid: UInt32) async throws -> StaffMember? {
        try await read { db in try db.first("SELECT * FROM staff WHERE uid = ?", [uid], as: StaffMember.init) }
    }

    package func posts() async throws -> [StaffPost] {
        try await read { db in try db.rows("SELECT * FROM post ORDER BY name", as: StaffPost.init) }
    }

    /// Puts a member of staff in a post from now on; whoever sat there stays until their own shift ends.
    package func startShift(
        _ post: String, uid: UInt32, until end: Instant, by author: Author, at now: Instant
    ) async throws -> Int64 {
        try await write(by: author, at: now) { change in
            try change.start(post, uid: uid, until: end)
        }
    }

    package func endShift(_ id: Int64, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            guard let row = try change.db.first(StaffShift.select + " WHERE shift.id = ?", [id]) else {
                throw StoreError.notFound("shift")
            }
            let shift = StaffShift(row)
            guard shift.endsAt > now else { throw StoreError.refused("This shift has ended already.") }
            try change.end(shift)
        }
    }

    /// Those on shift now and to come, by post.
    package func shifts(in post: String?, at now: Instant) async throws -> [StaffShift] {
        try await read { db in
            try db.rows(
                StaffShift.select
                    + " WHERE shift.endsAt > ?1 AND (?2 IS NULL OR shift.post = ?2) ORDER BY post, startsAt",
                [now, post], as: StaffShift.init
            )
        }
    }

    /// When the shift ends that `uid` is on now.
    package func shiftEnd(of uid: UInt32, at now: Instant) async throws -> Instant? {
        try await read { db in
            try db.value("SELECT max(endsAt) FROM shift WHERE uid = ?1 AND startsAt <= ?2 AND endsAt > ?2", [uid, now])
        }
    }
}

extension Change {
    /// Puts somebody in a post from now on. Returns the number of the shift.
    func start(_ post: String, uid: UInt32, until end: Instant) throws -> Int64 {
        guard try db.exists("SELECT 1 FROM post WHERE name = ?", [post]) else {
            throw StoreError.refused("There is no post of that name yet: see “post list” and “post put”.")
        }
        guard try db.exists("SELECT 1 FROM staff WHERE uid = ? AND isActive", [uid]) else {
            throw StoreError.notFound("member of staff")
        }
        guard end > now else { throw StoreError.refused("A shift ends in the future.") }
        guard end - now <= .days(7) else { throw StoreError.refused("A shift lasts a week at most.") }
        let id = try db.insert(
            "INSERT INTO shift (post, uid, startsAt, endsAt) VALUES (?, ?, ?, ?)", [post, uid, now, end])
        try endSystem(.emptyChair(post))
        try enter(AuditNote(action: "shift.start", subject: "staff/\(uid)", result: post))
        return id
    }

    /// Ends a shift that is under way.
    func end(_ shift: StaffShift) throws {
        try db.run("UPDATE shift SET endsAt = ? WHERE id = ?", [max(now, shift.startsAt), shift.id])
        try enter(AuditNote(action: "shift.end", subject: "staff/\(shift.uid)", result: shift.post))
    }
}

import GRDB
import RespiteCore
import RespiteRecord

/// A shift that was offered to somebody: the case that watches over it, and the cases that go with it.
package struct ShiftOffered: Hashable, Sendable {
    package var caseFile: Int64
    package var cases: [Int64]
    /// Until when it can be accepted; then the duty manager is asked.
    package var until: Instant?
}

/// A shift that was taken over, and the cases with it.
package struct ShiftAccepted: Hashable, Sendable {
    package var shift: Int64
    package var cases: [Int64]
}

/// What the receiver of a shift says back, and until when they sit.
package struct ShiftReadBack: Hashable, Sendable {
    package var list: String
    /// By case, for each critical one.
    package var cases: [Int64: String]
    package var until: Instant?

    package init(list: String, cases: [Int64: String], until: Instant?) {
        (self.list, self.cases, self.until) = (list, cases, until)
    }
}

extension Store {
    /// Offers somebody the shift that `giver` is on, with every case they have. Nothing moves until it is accepted: a
    /// case of its own watches over that, and asks the duty manager when it is not.
    package func offerShift(
        of giver: UInt32, to receiver: UInt32, by author: Author, at now: Instant
    ) async throws -> ShiftOffered {
        try await write(by: author, at: now) { change in
            let shift = try change.currentShift(of: giver)
            guard giver != receiver else { throw StoreError.refused("A shift is handed over to somebody else.") }
            guard
                try change.db.exists("SELECT 1 FROM staff WHERE uid = ? AND isActive", [receiver])
            else { throw StoreError.notFound("member of staff") }
            let id = try change.openHandover(of: shift)
            let held = try change.cases(of: .staff(giver), besides: id)
            for row in held + [try CaseRow.find(id, in: change.db)] {
                try change.offer(row, of: shift, to: .staff(receiver))
            }
            try change.enter(AuditNote(action: "shift.offer", subject: "staff/\(receiver)", result: shift.post))
            let until = try CaseRow.find(id, in: change.db).value.holds.ack?.offer?.until
            return ShiftOffered(caseFile: id, cases: held.map(\.id), until: until)
        }
    }

    /// Takes a shift over with every case of it: each critical one is said back by itself. The giver's shift ends.
    package func acceptShift(
        _ id: Int64, by receiver: UInt32, _ words: ShiftReadBack, by author: Author, at now: Instant
    ) async throws -> ShiftAccepted {
        try await write(by: author, at: now) { change in
            let (watch, shift) = try change.handover(id, to: receiver)
            let offered = try change.cases(of: .staff(shift.uid), besides: id).filter {
                $0.value.holds.ack?.offer?.to == .staff(receiver)
            }
            try words.refuseMissing(of: offered)
            let own = try change.sit(receiver, in: shift, until: words.until)
            let end = try change.shiftEnd(of: receiver)
            for row in offered {
                let note = words.cases[row.id] ?? words.list
                try change.apply(.accepted(by: .staff(receiver), shiftEnds: end), to: row, note: note)
            }
            let accepted = try change.apply(
                .accepted(by: .staff(receiver), shiftEnds: end), to: watch, note: words.list)
            try change.apply(.resolved(by: .staff(receiver), .handedOver, isWitnessed: true), to: accepted)
            try change.end(shift)
            try change.enter(AuditNote(action: "shift.accept", subject: "staff/\(receiver)", result: shift.post))
            return ShiftAccepted(shift: own, cases: offered.map(\.id))
        }
    }

    /// Turns a shift down: the giver keeps it and every case of it, or the duty manager is asked, if it is over.
    package func declineShift(
        _ id: Int64, by receiver: UInt32, because reason: String, by author: Author, at now: Instant
    ) async throws {
        try await write(by: author, at: now) { change in
            let (watch, shift) = try change.handover(id, to: receiver)
            let held = try change.cases(of: .staff(shift.uid), besides: id)
            for row in held + [watch] where row.value.holds.ack?.offer?.to == .staff(receiver) {
                try change.apply(.declined(by: .staff(receiver)), to: row, note: reason)
            }
            try change.enter(AuditNote(action: "shift.decline", subject: "staff/\(receiver)", result: shift.post))
        }
    }
}

extension ShiftReadBack {
    /// Each critical case is said back by itself.
    fileprivate func refuseMissing(of rows: [CaseRow]) throws {
        let missing = rows.filter { $0.value.severity == .critical && cases[$0.id] == nil }
        guard !missing.isEmpty else { return }
        let numbers = missing.map { CaseNumber(Int($0.id)).description }.joined(separator: ", ")
        throw StoreError.refused("Each critical case is said back by itself. Missing: \(numbers).")
    }
}

extension Change {
    fileprivate func currentShift(of uid: UInt32) throws -> StaffShift {
        let row = try db.first(
            StaffShift.select
                + " WHERE shift.uid = ?1 AND startsAt <= ?2 AND endsAt > ?2 ORDER BY endsAt DESC, shift.id LIMIT 1",
            [uid, now])
        guard let row else { throw StoreError.refused("You are on no shift, so there is none to hand over.") }
        return StaffShift(row)
    }

    func shiftEnd(of uid: UInt32) throws -> Instant? {
        try db.value("SELECT max(endsAt) FROM shift WHERE uid = ?1 AND startsAt <= ?2 AND endsAt > ?2", [uid, now])
    }

    /// The case that watches over the handing over of a shift: the giver's from the start.
    fileprivate func openHandover(of shift: StaffShift) throws -> Int64 {
        if let row = try CaseRow.open(.handover(shift.id), in: db) { return row.id }
        let ladder = policy.ladder(for: .handover).copied(carer: nil, caredFor: nil, contacts: [], cannotBeLeft: false)
        return try raise(
            Opening(
                kind: .handover, key: .handover(shift.id), severity: .urgent, ladder: ladder, terms: policy.terms,
                raisedBy: .staff(shift.uid)), plan: nil)
    }

    /// The open cases that somebody has, the gravest first.
    fileprivate func cases(of holder: Party, besides id: Int64) throws -> [CaseRow] {
        try db.rows(
            """
            SELECT * FROM caseFile WHERE holder = ? AND closedAt IS NULL AND id <> ?
            ORDER BY severity DESC, openedAt, id
            """, [holder, id], as: CaseRow.init
        )
    }

    /// The offer stands until a quarter of an hour after the giver's shift, as it is now.
    fileprivate func offer(_ row: CaseRow, of shift: StaffShift, to receiver: Party) throws {
        let giver = Party.staff(shift.uid)
        var row = row
        if row.value.holds.ack?.holder != giver || row.value.holds.ack?.shiftEnds != shift.endsAt {
            row = try apply(.acknowledged(by: giver, for: nil, shiftEnds: shift.endsAt), to: row)
        }
        try apply(.offered(by: giver, to: receiver), to: row)
    }

    /// The case that watches over a shift which was offered to `receiver`, and the shift.
    fileprivate func handover(_ id: Int64, to receiver: UInt32) throws -> (CaseRow, StaffShift) {
        let row = try CaseRow.find(id, in: db)
        guard row.value.kind == .handover else {
            throw StoreError.refused("This case is no hand-over of a shift. Accept it by itself.")
        }
        guard let ack = row.value.holds.ack, let offer = ack.offer else { throw StoreError.caseRefused(.noOffer) }
        guard offer.to == .staff(receiver) else { throw StoreError.caseRefused(.offeredToAnother(offer.to)) }
        guard let id = row.value.key.handedOver,
            let shift = try db.first(StaffShift.select + " WHERE shift.id = ?", [id], as: StaffShift.init)
        else { throw StoreError.notFound("shift") }
        return (row, shift)
    }

    /// The receiver's own shift in the post: the one they are on, else a new one.
    fileprivate func sit(_ uid: UInt32, in shift: StaffShift, until: Instant?) throws -> Int64 {
        let sitting = try db.value(
            Int64.self, "SELECT id FROM shift WHERE uid = ?1 AND post = ?2 AND startsAt <= ?3 AND endsAt > ?3",
            [uid, shift.post, now])
        if let sitting { return sitting }
        guard let until else {
            throw StoreError.refused("You are not in post \(shift.post) yet. Say until when you sit there.")
        }
        return try start(shift.post, uid: uid, until: until)
    }
}

extension Case.Key {
    private static let handover = "handover/shift-"

    static func handover(_ shift: Int64) -> Case.Key { Case.Key(rawValue: "\(handover)\(shift)") }

    /// The shift that is handed over.
    fileprivate var handedOver: Int64? {
        rawValue.hasPrefix(Self.handover) ? Int64(rawValue.dropFirst(Self.handover.count)) : nil
    }
}

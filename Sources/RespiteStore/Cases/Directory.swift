import GRDB
import RespiteCore
import RespiteRecord

/// Who can be told just now, and under which number: looked up at each step and again at each hand-over.
struct Directory: Surroundings {
    let db: Database
    let now: Instant
    let policy: Policy
    let holidays: BankHolidays
    /// The plan that the case is about, whose contacts' agreement counts.
    let plan: Int64?

    func reach(_ party: Party, by media: [Medium]) throws -> Reach {
        if let reason = try obstacle(to: party) { return .nobody(reason) }
        let usable = try media.filter { try address(of: party, for: $0) != nil }
        return usable.isEmpty ? .nobody(.noNumber) : .by(usable)
    }

    /// The number or the address to use now; nil when there is none of that kind.
    func address(of party: Party, for medium: Medium) throws -> String? {
        try addresses(of: party, for: medium).first
    }

    /// Every number or address of that kind, the one to use first in front.
    func addresses(of party: Party, for medium: Medium) throws -> [String] {
        switch party {
        case .person(let id): try medium == .email ? emails(ofPerson: id) : telephones(ofPerson: id, for: medium)
        case .staff(let uid): try addresses(ofStaff: uid, for: medium)
        case .post(let name): try addresses(ofPost: name, for: medium)
        case .fallback: medium == .email ? [] : [policy.fallback].compactMap { $0 }
        case .provider(let id): medium == .email ? [] : try telephones(in: "provider", id)
        case .worker(let id): medium == .email ? [] : try telephones(in: "worker", id)
        case .sender(let message): try medium == .text ? senders(of: message) : []
        // Rung by the operator alone.
        case .other: []
        }
    }

    /// Whoever sits in the post now, the last to come first.
    func occupants(of post: String) throws -> [UInt32] {
        try db.values(
            "SELECT uid FROM shift WHERE post = ?1 AND startsAt <= ?2 AND endsAt > ?2 ORDER BY startsAt DESC",
            [post, now])
    }

    /// Nobody is told who must not be, and a contact only who agreed, in their hours.
    private func obstacle(to party: Party) throws -> Reach.Reason? {
        guard case .person(let id) = party else { return nil }
        if try isBereaved(id) { return .mustNotBeTold }
        guard let plan else { return nil }
        let asContact = try db.first(
            "SELECT agreement, isBarred, reachable FROM planContact WHERE plan = ? AND person = ?", [plan, id]
        ) { contact -> Reach.Reason? in
            if contact["isBarred"] { return .mustNotBeTold }
            guard contact["agreement"] == "agreed" else { return .noAgreement }
            return try isReachable(contact["reachable"]) ? nil : .absent
        }
        return asContact ?? nil
    }

    /// Whether now is among somebody's hours; anybody's who was never asked for theirs.
    private func isReachable(_ text: String) throws -> Bool {
        let hours = try Document.read(ReachableHours.self, from: text, of: "the hours of a contact")
        let answer = hours.availability.answer(
            at: now, zone: Zone(policy.zone) ?? .london, holidays: holidays)
        return answer == .now || answer == .notAsked
    }

    /// Somebody who died, or whose plan ended because somebody died: no machine writes to them about it.
    private func isBereaved(_ person: Int64) throws -> Bool {
        let found = try db.value(
            Bool.self,
            """
            SELECT 1 FROM person WHERE id = ?1 AND diedOn IS NOT NULL
            UNION ALL SELECT 1 FROM plan WHERE id = ?2 AND endReason IN ('carerDied', 'caredForDied') LIMIT 1
            """, [person, plan])
        return found != nil
    }

    private func telephones(ofPerson id: Int64, for medium: Medium) throws -> [String] {
        let texts = medium == .text ? "AND isMobile" : ""
        return try db.values("SELECT e164 FROM telephone WHERE person = ? \(texts) ORDER BY rank", [id])
    }

    private func telephones(in table: String, _ id: Int64) throws -> [String] {
        try db.values("SELECT telephone FROM \(table) WHERE id = ? AND isActive AND telephone IS NOT NULL", [id])
    }

    private func emails(ofPerson id: Int64) throws -> [String] {
        try db.values("SELECT email FROM person WHERE id = ? AND email <> ''", [id])
    }

    private func senders(of message: Int64) throws -> [String] {
        try db.values("SELECT sender FROM message WHERE id = ?", [message])
    }

    private func addresses(ofStaff uid: UInt32, for medium: Medium) throws -> [String] {
        let member = try db.first("SELECT * FROM staff WHERE uid = ? AND isActive", [uid], as: StaffMember.init)
        guard let member else { return [] }
        return medium == .email ? [member.email].compactMap { $0 } : member.telephones
    }

    /// Those of whoever sits in it, then the post's own telephones.
    private func addresses(ofPost name: String, for medium: Medium) throws -> [String] {
        let sitting = try occupants(of: name).flatMap { try addresses(ofStaff: $0, for: medium) }
        guard medium != .email,
            let post = try db.first("SELECT * FROM post WHERE name = ?", [name], as: StaffPost.init)
        else { return sitting }
        return sitting + [post.telephone, post.fallback].compactMap { $0 }
    }
}

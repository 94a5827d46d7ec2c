import GRDB
import RespiteRecord

/// A member of staff, known by the uid they log in with.
package struct StaffMember: Hashable, Codable, Sendable {
    package var uid: UInt32
    package var name: String
    /// In E.164, the one to ring first in front.
    package var telephones: [String]
    package var email: String?
    package var isActive: Bool

    package init(uid: UInt32, name: String, telephones: [String], email: String? = nil, isActive: Bool = true) {
        (self.uid, self.name, self.telephones, self.email) = (uid, name, telephones, email)
        self.isActive = isActive
    }
}

/// A chair of the scheme, with a telephone of its own.
package struct StaffPost: Hashable, Codable, Sendable {
    package var name: String
    package var title: String
    package var telephone: String?
    package var fallback: String?

    package init(name: String, title: String, telephone: String? = nil, fallback: String? = nil) {
        (self.name, self.title, self.telephone, self.fallback) = (name, title, telephone, fallback)
    }
}

/// A named person in a post, from then until then.
package struct StaffShift: Hashable, Sendable {
    package var id: Int64
    package var post: String
    package var uid: UInt32
    package var name: String
    package var startsAt: Instant
    package var endsAt: Instant
}

extension StaffMember {
    init(_ row: Row) throws {
        self.init(
            uid: row["uid"], name: row["name"],
            telephones: try Document.read(
                [String].self, from: row["telephones"], of: "the telephones of a member of staff"),
            email: row.optional("email"), isActive: row["isActive"])
    }
}

extension StaffPost {
    init(_ row: Row) {
        self.init(
            name: row["name"], title: row["title"], telephone: row.optional("telephone"),
            fallback: row.optional("fallback"))
    }
}

extension StaffShift {
    static let select = "SELECT shift.*, staff.name AS staffName FROM shift JOIN staff ON staff.uid = shift.uid"

    init(_ row: Row) {
        self.init(
            id: row["id"], post: row["post"], uid: row["uid"], name: row["staffName"], startsAt: row["startsAt"],
            endsAt: row["endsAt"])
    }
}

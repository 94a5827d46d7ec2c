import RespiteRecord

/// Staff, posts and shifts: who sits where, and how to reach them.
///
/// The interface `org.respited.Staff`.
package enum Staff {}

extension Staff {
    /// Member, as `org.respited.Staff` sends it.
    package struct Member: Codable, Equatable, Sendable {
        package var uid: Int
        package var name: String
        package var telephones: [String]
        package var email: String?
        package var isActive: Bool

        package init(uid: Int, name: String, telephones: [String], email: String? = nil, isActive: Bool) {
            self.uid = uid
            self.name = name
            self.telephones = telephones
            self.email = email
            self.isActive = isActive
        }
    }

    /// A chair of the scheme: edt, manager, line, it. Its own telephone rings when nobody is on shift.
    package struct Post: Codable, Equatable, Sendable {
        package var post: String
        package var name: String
        package var telephone: String?
        package var fallback: String?
        package var onShift: [String]

        package init(
            post: String, name: String, telephone: String? = nil, fallback: String? = nil, onShift: [String]
        ) {
            self.post = post
            self.name = name
            self.telephone = telephone
            self.fallback = fallback
            self.onShift = onShift
        }
    }

    /// A critical case as whoever takes it over understood it.
    package struct ReadBack: Codable, Equatable, Sendable {
        package var caseNumber: String
        package var readBack: String

        package init(caseNumber: String, readBack: String) {
            self.caseNumber = caseNumber
            self.readBack = readBack
        }
    }

    /// Shift, as `org.respited.Staff` sends it.
    package struct Shift: Codable, Equatable, Sendable {
        package var shift: String
        package var post: String
        package var uid: Int
        package var name: String
        package var startsAt: Instant
        package var endsAt: Instant

        package init(shift: String, post: String, uid: Int, name: String, startsAt: Instant, endsAt: Instant) {
            self.shift = shift
            self.post = post
            self.uid = uid
            self.name = name
            self.startsAt = startsAt
            self.endsAt = endsAt
        }
    }
}

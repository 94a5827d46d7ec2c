import RespiteRecord

extension Governance {
    /// Looks of one kind, counted.
    package struct Looked: Codable, Equatable, Sendable {
        package var role: String
        package var name: String?
        package var action: String
        package var fieldGroup: String?
        package var purpose: String?
        package var times: Int
        package var firstAt: Instant
        package var lastAt: Instant

        package init(role: String, action: String, times: Int, firstAt: Instant, lastAt: Instant) {
            (self.role, self.action, self.times, self.firstAt, self.lastAt) = (role, action, times, firstAt, lastAt)
        }
    }

    /// Why an entry should be looked at.
    package enum Why: String, Codable, CaseIterable, Equatable, Sendable {
        case notFollowed
        case breakGlass
        case codeRead
        case late
    }

    /// An entry that should be looked at.
    package struct Concern: Codable, Equatable, Sendable {
        package var why: Why
        package var reference: String?
        package var entry: Entry

        package init(why: Why, reference: String? = nil, entry: Entry) {
            self.why = why
            self.reference = reference
            self.entry = entry
        }
    }
}

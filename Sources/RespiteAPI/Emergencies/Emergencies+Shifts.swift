import RespiteRecord

extension Emergencies {
    /// What a safeguarding concern says. The duty team, managers and governance read it; the line, providers and prints
    /// never.
    package struct Concern: Codable, Equatable, Sendable {
        package var at: Instant
        package var by: String?
        package var isChild: Bool
        package var about: String
        package var mustNotKnow: String?
        package var protection: String?
        package var referredTo: String?
        package var referral: String?
        package var words: String

        package init(
            at: Instant, by: String? = nil, isChild: Bool, about: String, mustNotKnow: String? = nil,
            protection: String? = nil, referredTo: String? = nil, referral: String? = nil, words: String
        ) {
            self.at = at
            self.by = by
            self.isChild = isChild
            self.about = about
            self.mustNotKnow = mustNotKnow
            self.protection = protection
            self.referredTo = referredTo
            self.referral = referral
            self.words = words
        }
    }

    /// One emergency on a shift's list.
    package struct ListItem: Codable, Equatable, Sendable {
        package var emergency: String
        package var caseNumber: String
        package var carer: String?
        package var isOpen: Bool
        package var hasPlan: Bool
        package var priority: Int?
        package var says: String

        package init(
            emergency: String, caseNumber: String, carer: String? = nil, isOpen: Bool, hasPlan: Bool,
            priority: Int? = nil, says: String
        ) {
            self.emergency = emergency
            self.caseNumber = caseNumber
            self.carer = carer
            self.isOpen = isOpen
            self.hasPlan = hasPlan
            self.priority = priority
            self.says = says
        }
    }

    /// What one shift hands to the next: to is a post. Accepted by name with a read-back, or the duty manager owns it.
    package struct ShiftList: Codable, Equatable, Sendable {
        package var list: Int
        package var from: Instant
        package var at: Instant
        package var to: String
        package var items: [ListItem]
        package var acceptedAt: Instant?
        package var acceptedBy: String?
        package var readBack: String?

        package init(
            list: Int, from: Instant, at: Instant, to: String, items: [ListItem], acceptedAt: Instant? = nil,
            acceptedBy: String? = nil, readBack: String? = nil
        ) {
            self.list = list
            self.from = from
            self.at = at
            self.to = to
            self.items = items
            self.acceptedAt = acceptedAt
            self.acceptedBy = acceptedBy
            self.readBack = readBack
        }
    }

    /// What an open emergency on a list was understood to be.
    package struct ReadBack: Codable, Equatable, Sendable {
        package var emergency: String
        package var words: String

        package init(emergency: String, words: String) {
            self.emergency = emergency
            self.words = words
        }
    }

    /// The day team warns the night of a plan that is likely to be needed.
    package struct NightAlert: Codable, Equatable, Sendable {
        package var alert: Int
        package var reference: String
        package var carer: String
        package var words: String
        package var raisedAt: Instant
        package var by: String?
        package var until: Instant
        package var endedAt: Instant?

        package init(
            alert: Int, reference: String, carer: String, words: String, raisedAt: Instant, by: String? = nil,
            until: Instant, endedAt: Instant? = nil
        ) {
            self.alert = alert
            self.reference = reference
            self.carer = carer
            self.words = words
            self.raisedAt = raisedAt
            self.by = by
            self.until = until
            self.endedAt = endedAt
        }
    }
}

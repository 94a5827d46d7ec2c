import Varlink

extension Emergencies {
    /// Raises a safeguarding concern, by one key from every screen: a case of its own, which somebody accepts by name.
    /// It is about somebody of an emergency or of a plan. isChild absent is as the plan says.
    package struct Safeguard: Method, Equatable {
        package static let name = "org.respited.Emergencies.Safeguard"

        package struct Reply: Codable, Equatable, Sendable {
            package var caseNumber: String

            package init(caseNumber: String) {
                self.caseNumber = caseNumber
            }
        }

        package var emergency: String?
        package var reference: String?
        package var person: Int?
        package var isChild: Bool?
        package var about: String?
        package var mustNotKnow: String?
        package var protection: String?
        package var referredTo: String?
        package var referral: String?
        package var words: String

        package init(
            emergency: String? = nil, reference: String? = nil, person: Int? = nil, isChild: Bool? = nil,
            about: String? = nil, mustNotKnow: String? = nil, protection: String? = nil, referredTo: String? = nil,
            referral: String? = nil, words: String
        ) {
            self.emergency = emergency
            self.reference = reference
            self.person = person
            self.isChild = isChild
            self.about = about
            self.mustNotKnow = mustNotKnow
            self.protection = protection
            self.referredTo = referredTo
            self.referral = referral
            self.words = words
        }
    }
}

import RespiteRecord
import Varlink

extension Register {
    /// Shows a person with the plans they stand in. Who looks needs a purpose, in words where it is other.
    package struct ShowPerson: Method, Equatable {
        package static let name = "org.respited.Register.ShowPerson"

        package struct Reply: Codable, Equatable, Sendable {
            package var number: String
            package var person: Person
            package var diedOn: LocalDate?
            /// The address is shown in an emergency only.
            package var isRestricted: Bool
            package var places: [PersonPlace]
            package var cards: [Card]
            /// Records that were found to be of this person.
            package var merged: [String]
            package var history: [PersonChange]

            package init(
                number: String, person: Person, diedOn: LocalDate? = nil, isRestricted: Bool = false,
                places: [PersonPlace], cards: [Card] = [], merged: [String] = [], history: [PersonChange] = []
            ) {
                (self.number, self.person, self.diedOn) = (number, person, diedOn)
                (self.isRestricted, self.places, self.cards) = (isRestricted, places, cards)
                (self.merged, self.history) = (merged, history)
            }
        }

        package var person: String
        package var purpose: String?
        package var words: String?

        package init(person: String, purpose: String? = nil, words: String? = nil) {
            (self.person, self.purpose, self.words) = (person, purpose, words)
        }
    }
}

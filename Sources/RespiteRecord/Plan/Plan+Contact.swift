extension Plan {
    /// Somebody who would help if the carer could not, or must know.
    package struct Contact: Part, Someone {
        package var id: String?
        package var externalId: String?
        @OrEmpty package var name: PersonName
        package var born: PartialDate?
        @OrEmpty package var addresses: [Address]
        @OrEmpty package var telephones: [Telephone]
        package var email: String?
        /// What they are to the cared-for person.
        package var relationship: String?
        @OrEmpty package var can: Choices<Ability>
        /// When they can be reached; empty is not asked, `Hours.anyTime` is always.
        @OrEmpty package var reachable: [Hours]
        @OrEmpty package var absences: [Absence]
        package var travelMinutes: Int?
        /// For how many hours they can stay.
        package var coversHours: Int?
        package var holdsKeys: Bool?
        @OrEmpty package var agreement: Agreement
        /// When a number of theirs was last proved to work.
        package var lastProved: LocalDate?
        /// To be given within a month of entering them (Art. 14 UK GDPR).
        @OrEmpty package var privacyNotice: PrivacyNotice

        package init() {}
    }

    package enum Ability: String, Choice {
        case giveCare, coordinate, openDoor, beTold

        package var words: String {
            switch self {
            case .giveCare: "give care"
            case .coordinate: "co-ordinate"
            case .openDoor: "open the door"
            case .beTold: "be told"
            }
        }
    }

    /// Whether somebody said yes to being a contact.
    package struct Agreement: Part {
        package enum State: String, Choice, Part {
            case notAsked, asked, agreed, declined, withdrawn

            package init() {
                self = .notAsked
            }
        }

        @OrEmpty package var state: State
        package var how: String?
        package var on: LocalDate?

        package init(_ state: State, how: String? = nil, on: LocalDate? = nil) {
            self.state = state
            self.how = how
            self.on = on
        }

        package init() {
            self.init(.notAsked)
        }
    }

    /// Somebody who must not be told, or may be a danger.
    package struct KeptAway: Part {
        package var name: String?
        package var relationship: String?
        @OrEmpty package var telephones: [Telephone]
        package var danger: Bool?
        /// What to do if they ring or come.
        package var whatToDo: String?

        package init() {}
    }
}

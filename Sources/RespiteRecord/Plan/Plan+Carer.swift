extension Plan {
    /// The person who cares without pay, whose plan it is.
    package struct Carer: Part, Someone {
        package var id: String?
        package var externalId: String?
        @OrEmpty package var name: PersonName
        package var born: PartialDate?
        @OrEmpty package var addresses: [Address]
        @OrEmpty package var telephones: [Telephone]
        package var email: String?
        package var contactMethod: ContactMethod?
        package var writtenFormat: WrittenFormat?
        /// Tags of BCP 47, the one they speak best first.
        @OrEmpty package var languages: [String]
        package var interpreter: Bool?
        /// Own health that matters in an emergency.
        @OrEmpty package var ownHealth: Answer<String>
        @OrEmpty package var gp: Organisation
        package var gpMayKnow: Bool?
        /// Employer or school that may be told.
        @OrEmpty package var mayBeTold: Organisation
        /// Whether the cared-for person is their child; the rest of the group follows from the date of birth.
        package var parentCarer: Bool?

        package init() {}
    }

    package enum ContactMethod: String, Choice {
        case telephone, text, email, letter, inPerson
    }

    package enum WrittenFormat: String, Choice {
        case standard, largePrint, braille, audio, easyRead
    }
}

/// The groups that a scheme plans and counts by.
package enum CarerGroup: String, Choice {
    case adult, parent, young, youngAdult

    /// Nil while the date of birth cannot tell: young is under 18, young adult 18 to 25, before parent and adult.
    package init?(born: PartialDate?, parentCarer: Bool?, on today: LocalDate) {
        guard let born, let oldest = born.earliest?.years(until: today), let youngest = born.latest?.years(until: today)
        else { return nil }
        let parent = parentCarer == true
        let (one, other) = (Self.group(age: oldest, parent: parent), Self.group(age: youngest, parent: parent))
        guard one == other else { return nil }
        self = one
    }

    private static func group(age: Int, parent: Bool) -> CarerGroup {
        switch age {
        case ..<18: .young
        case 18...25: .youngAdult
        default: parent ? .parent : .adult
        }
    }
}

extension LocalDate {
    /// Whole years from here to `later`: an age. Who was born on 29 February turns a year older on 1 March.
    package func years(until later: LocalDate) -> Int {
        later.year - year - ((later.month, later.day) < (month, day) ? 1 : 0)
    }
}

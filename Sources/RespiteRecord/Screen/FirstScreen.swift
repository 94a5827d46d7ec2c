/// What whoever answers the telephone must see of a plan at once; the rest is one key or command away.
///
/// Facts, not text: an answer has three values here too, because unknown is not none. Never a code, never the place of a key
/// safe. Telephone numbers are written as they are said.
package struct FirstScreen: Codable, Hashable, Sendable {
    package var reference: String
    /// draft, registered, suspended, ended
    package var state: String
    package var lastReviewed: LocalDate?
    /// Since the last review, or nil when there was none.
    package var monthsSinceReview: Int?
    package var reviewOverdue: Bool
    /// The day and the time by the scheme's clock.
    package var today: LocalDate
    package var time: LocalTime
    package var emergency: Emergency?
    /// What stands on top: a card reported lost, a suspension, gaps, with whom not to share.
    package var warnings: [String]
    /// Whether facts of health and risk were left out, because who looks may see them only in an emergency.
    package var healthWithheld: Bool
    @OrEmpty package var neverTell: Answer<Plan.KeptAway>
    package var carer: Carer
    package var person: CaredFor
    package var home: Home
    package var alone: Alone
    package var speaks: Speaks
    package var health: Health
    package var danger: Danger
    @OrEmpty package var ways: Choices<Plan.WayIn>
    @OrEmpty package var atTheDoor: Answer<String>
    @OrEmpty package var pendant: Answer<Pendant>
    @OrEmpty package var agencies: Answer<Agency>
    @OrEmpty package var contacts: Answer<Contact>
    @OrEmpty package var attorneys: Answer<Attorney>
    @OrEmpty package var dnacpr: Plan.Directive
    @OrEmpty package var respect: Plan.Directive
    @OrEmpty package var advanceDecision: Plan.Directive
    package var cover: Cover

    /// A screen of a plan of which nothing was asked.
    package init(reference: String, state: String, today: LocalDate, time: LocalTime) {
        (self.reference, self.state, self.today, self.time) = (reference, state, today, time)
        reviewOverdue = false
        warnings = []
        healthWithheld = false
        (carer, person, home, alone, speaks) = (Carer(), CaredFor(), Home(), Alone(), Speaks())
        (health, danger, cover) = (Health(), Danger(), Cover())
    }
}

extension FirstScreen {
    /// The emergency that is open.
    package struct Emergency: Codable, Hashable, Sendable {
        package var number: String
        /// By the scheme's clock.
        package var sinceDate: LocalDate
        package var sinceTime: LocalTime
        package var owner: String?
        package var priority: Int?
        /// What must be done by when: "alone: somebody in the room NOW".
        package var says: String?
        /// "In ambulance"
        package var carerIs: String?
        /// When and by whom the person was last seen; nil is to be asked.
        package var lastSeen: String?

        package init(number: String, sinceDate: LocalDate, sinceTime: LocalTime) {
            (self.number, self.sinceDate, self.sinceTime) = (number, sinceDate, sinceTime)
        }
    }

    package struct Carer: Part {
        @OrEmpty package var name: PersonName
        package var age: Int?
        package var relationship: String?
        package var soleCarer: Bool?
        package var livesIn: Bool?
        /// The one to ring first.
        package var telephone: Line?
        package var interpreter: Bool?

        package init() {}
    }

    package struct CaredFor: Part {
        @OrEmpty package var name: PersonName
        package var born: PartialDate?
        package var age: Int?
        @OrEmpty package var conditions: Answer<String>

        package init() {}
    }

    package struct Home: Part {
        /// On one line.
        package var address: String?
        /// Restricted, and no emergency is open.
        package var hidden: Bool?
        package var telephone: Line?

        package init() {}
    }

    /// A number as it is said, and what to know of it.
    package struct Line: Codable, Hashable, Sendable {
        package var number: String
        package var answers: Bool?
        package var note: String?
        /// False until it was proved.
        package var verified: Bool?

        package init(number: String) {
            self.number = number
        }
    }

    package struct Alone: Part {
        package var minutes: Int?
        /// Others in the home beside the two, children among them.
        @OrEmpty package var others: Answer<String>
        @OrEmpty package var pets: Answer<String>

        package init() {}
    }

    package struct Speaks: Part {
        /// Tags of BCP 47.
        @OrEmpty package var languages: [String]
        package var english: Plan.English?
        /// "Hearing aid LEFT", "BSL", "Makaton"
        @OrEmpty package var needs: [String]
        /// Whether somebody asked about aids, hearing and sight.
        package var needsAsked: Bool?
        /// The number of the scheme's interpreters, when the plan needs them.
        package var interpreters: String?

        package init() {}
    }
}

/// What the register keeps of a plan beside its document, for an export: since when, its suspensions, its end, and what
/// was found out about its people.
package struct PlanCourse: Codable, Hashable, Sendable {
    package struct Suspension: Codable, Hashable, Sendable {
        /// A party in its short form, such as post/manager.
        package var owner: String
        package var reason: String
        package var fromOn: LocalDate
        package var untilOn: LocalDate
        package var madeBy: String?
        package var answeredAt: Instant?
        /// resumed, suspendedAgain or ended; nil while it lasts.
        package var answer: String?

        package init(owner: String, reason: String, fromOn: LocalDate, untilOn: LocalDate) {
            (self.owner, self.reason, self.fromOn, self.untilOn) = (owner, reason, fromOn, untilOn)
        }
    }

    package struct Ending: Codable, Hashable, Sendable {
        package var on: LocalDate
        package var reason: String
        package var note: String?
        package var handedOverTo: String?
        package var handedOverOn: LocalDate?

        package init(on: LocalDate, reason: String) {
            (self.on, self.reason) = (on, reason)
        }
    }

    /// A birthday that somebody saw to.
    package struct Birthday: Codable, Hashable, Sendable {
        /// carer or caredFor.
        package var who: String
        package var age: Int
        package var day: LocalDate
        package var contactedOn: LocalDate?
        /// continues or stopped.
        package var outcome: String?

        package init(who: String, age: Int, day: LocalDate) {
            (self.who, self.age, self.day) = (who, age, day)
        }
    }

    /// What is known of a contact, by the number of the person.
    package struct Contact: Codable, Hashable, Sendable {
        package var person: String
        package var enteredOn: LocalDate
        package var provedOn: LocalDate?

        package init(person: String, enteredOn: LocalDate, provedOn: LocalDate?) {
            (self.person, self.enteredOn, self.provedOn) = (person, enteredOn, provedOn)
        }
    }

    package var enteredOn: LocalDate
    package var ending: Ending?
    package var carerDiedOn: LocalDate?
    package var caredForDiedOn: LocalDate?
    package var suspensions: [Suspension] = []
    package var birthdays: [Birthday] = []
    package var contacts: [Contact] = []

    package init(enteredOn: LocalDate) {
        self.enteredOn = enteredOn
    }
}

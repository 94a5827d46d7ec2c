import Varlink

extension Register {
    /// How often each answer was given. Numbers under 5 are kept back, and others by which one of those could be told.
    package struct CountEquality: Method, Equatable {
        package static let name = "org.respited.Register.CountEquality"

        package struct Reply: Codable, Equatable, Sendable {
            package var counts: [EqualityCount]
            /// Kept back as well where it would tell a number that is.
            package var total: Int?

            package init(counts: [EqualityCount], total: Int? = nil) {
                (self.counts, self.total) = (counts, total)
            }
        }

        /// ethnicGroup, nhsEthnicCode, orientation, genderIdentity, sex, disability or religion
        package var measure: String
        package var who: PlanPerson

        package init(measure: String, who: PlanPerson) {
            (self.measure, self.who) = (measure, who)
        }
    }
}

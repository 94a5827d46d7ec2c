import Varlink

extension Register {
    /// How often each answer was given. Numbers under 5 are kept back, and one more where it could be told from the total.
    package struct CountEquality: Method, Equatable {
        package static let name = "org.respited.Register.CountEquality"

        package struct Reply: Codable, Equatable, Sendable {
            package var counts: [EqualityCount]
            package var total: Int

            package init(counts: [EqualityCount], total: Int) {
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

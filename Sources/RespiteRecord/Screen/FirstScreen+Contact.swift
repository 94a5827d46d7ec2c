extension FirstScreen {
    /// Somebody who would help, in the order in which to ring them.
    package struct Contact: Codable, Hashable, Sendable {
        /// Counted from 1.
        package var rank: Int
        package var id: String?
        package var name: String
        package var relationship: String?
        @OrEmpty package var telephones: [Line]
        @OrEmpty package var can: Choices<Plan.Ability>
        package var coversHours: Int?
        package var holdsKeys: Bool?
        package var travelMinutes: Int?
        /// The hours of today; empty with `reachable` false is none today.
        @OrEmpty package var hoursToday: [Hours]
        /// At this hour; nil was not asked.
        package var reachable: Bool?
        /// The last day of an absence that goes on today.
        package var awayUntil: LocalDate?
        package var agreement: Plan.Agreement.State
        package var lastProved: LocalDate?

        package init(rank: Int, name: String, agreement: Plan.Agreement.State = .notAsked) {
            (self.rank, self.name, self.agreement) = (rank, name, agreement)
        }
    }
}

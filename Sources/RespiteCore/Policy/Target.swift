import RespiteRecord

/// What a scheme means to reach by a day.
package struct Target: Hashable, Sendable {
    /// What is counted towards it.
    package enum Counts: String, Choice {
        case enquiries
        /// Plans registered since a day: a flow.
        case registrations
        /// Those on the register today: a stock.
        case plans, carers, caredFor
    }

    package var name: String
    package var counts: Counts
    package var aim: Int
    /// The first day that counts, for what is counted as it comes in; nil is from the beginning.
    package var from: LocalDate?
    package var by: LocalDate

    package init(_ name: String, counts: Counts, aim: Int, from: LocalDate? = nil, by: LocalDate) {
        (self.name, self.counts, self.aim, self.from, self.by) = (name, counts, aim, from, by)
    }
}

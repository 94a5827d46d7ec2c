import RespiteRecord

/// How the area's people answer one question of the equality return, by a census or the like: what the scheme's own are
/// set beside.
package struct Baseline: Hashable, Sendable {
    /// Of whom.
    package enum People: String, Choice {
        case carers, caredFor
    }

    package var people: People
    package var measure: EqualityMeasure
    /// Where the figures are from: `Census 2021`.
    package var source: String
    /// Percent of those who answered, by answer. What is left out is not compared.
    package var shares: [String: Double]

    package init(of people: People, _ measure: EqualityMeasure, source: String, shares: [String: Double]) {
        (self.people, self.measure, self.source, self.shares) = (people, measure, source, shares)
    }
}

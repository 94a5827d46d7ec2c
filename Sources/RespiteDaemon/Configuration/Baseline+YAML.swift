import RespiteCore
import RespiteRecord
import StrictYAML

extension Baseline {
    /// One of the list, after those that were read before it.
    init(_ part: StrictMapping, besides others: [Baseline]) throws(BadYAML) {
        var part = part
        let kinds = People.allCases.map(\.rawValue).joined(separator: " or ")
        guard let people = try part.value("people", kinds, People.init) else {
            throw part.refuse("a baseline says of whom it is: \(kinds)")
        }
        let measures = EqualityMeasure.allCases.map(\.rawValue).joined(separator: ", ")
        guard let measure = try part.value("measure", "one of \(measures)", EqualityMeasure.init) else {
            throw part.refuse("a baseline says what it measures: \(measures)")
        }
        guard !others.contains(where: { $0.people == people && $0.measure == measure }) else {
            throw part.refuse("there is another baseline for \(measure.words) of \(people.rawValue)")
        }
        guard let source = try part.value("source", "where the figures are from", { $0.isEmpty ? nil : $0 }) else {
            throw part.refuse("a baseline says where its figures are from, such as Census 2021")
        }
        let shares = try Self.shares(part.part("shares"), measure)
        guard !shares.isEmpty else { throw part.refuse("a baseline names the share of at least one answer") }
        try part.end()
        self.init(of: people, measure, source: source, shares: shares)
    }

    private static func shares(
        _ part: StrictMapping, _ measure: EqualityMeasure
    ) throws(BadYAML) -> [String: Double] {
        var (part, shares) = (part, [String: Double]())
        for answer in part.names {
            guard measure.answers.contains(answer) else {
                let answers = measure.answers.joined(separator: ", ")
                throw part.refuse("“\(answer)” is no answer to \(measure.words): there are \(answers)")
            }
            shares[answer] = try part.value(answer, "a number of percent from 0 to 100") { text in
                Double(text).flatMap { (0...100).contains($0) ? $0 : nil }
            }
        }
        // Each may have been rounded.
        guard shares.values.reduce(0, +) <= 101 else { throw part.refuse("these shares are more than 100 % together") }
        return shares
    }
}

import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    func equality() throws -> [ReportTable] {
        try EqualityMeasure.allCases.flatMap { measure in
            try [(Baseline.People.carers, "carers"), (.caredFor, "cared-for people")].flatMap { people, words in
                let counts = try equality(measure, of: people)
                let baseline = policy.baselines.first { $0.measure == measure && $0.people == people }
                return [table(of: counts, measure, words)]
                    + [baseline.map { compare(counts, with: $0, words) }].compactMap(\.self)
            }
        }
    }

    private static let notAsked = "notAsked"

    /// How often each answer was given, in the order of the question, and at last how many were not asked.
    private func equality(_ measure: EqualityMeasure, of people: Baseline.People) throws -> [AnswerCount] {
        let answers = measure.answers + [EqualityMeasure.preferNotToSay, Self.notAsked]
        let column = people == .carers ? "carer" : "caredFor"
        return try counts(
            """
            SELECT ifnull(equality.\(measure.rawValue), '\(Self.notAsked)') AS key, count(*) AS number
            FROM (SELECT DISTINCT \(column) AS person FROM plan WHERE \(Self.registered) AND \(column) IS NOT NULL)
              AS somebody LEFT JOIN equality ON equality.person = somebody.person GROUP BY key
            """, labels: answers.map { ($0, $0) }
        ).map(AnswerCount.init)
    }

    private func table(of counts: [AnswerCount], _ measure: EqualityMeasure, _ people: String) -> ReportTable {
        ReportTable(
            "\(measure.words.capitalisedFirst) of \(people)",
            rule: "Those of registered and suspended plans, each once, by "
                + "the answer that is kept today. Not asked includes those of whom nothing is kept.", by: "answer",
            CountTable(people, counts.map { ($0.answer.spaced, $0.number) }))
    }

    /// The scheme's own shares beside those of the area. One small number keeps all of them back outside the office: the
    /// others would tell it.
    private func compare(
        _ counts: [AnswerCount], with baseline: Baseline, _ people: String
    ) -> ReportTable {
        let all = counts.map(\.number).reduce(0, +)
        let needs = counts.contains { 1..<Withholding.smallest ~= $0.number } ? nil : 1
        let answered = counts.filter { baseline.measure.answers.contains($0.answer) }
        let total = answered.map(\.number).reduce(0, +)
        func share(_ count: Int, of total: Int) -> Double? {
            total == 0 ? nil : Double(count) * 100 / Double(total)
        }
        let compared = answered.compactMap { one in
            baseline.shares[one.answer].map { expected in
                let own = share(one.number, of: total)
                let index = own.flatMap { expected == 0 ? nil : $0 * 100 / expected }
                return FigureTable.Row(one.answer.spaced, of: total, [own, expected, index])
            }
        }
        let rest = counts.filter { !baseline.measure.answers.contains($0.answer) }.map { one in
            FigureTable.Row(one.answer.spaced, of: all, [share(one.number, of: all), nil, nil])
        }
        return ReportTable(
            "\(baseline.measure.words.capitalisedFirst) of \(people), beside the area",
            rule:
                "The share of those who answered, beside that by \(baseline.source); the index is 100 where both are the "
                + "same, and less where the scheme reaches fewer. Of those who did not answer: their share of all.",
            by: "answer",
            FigureTable(
                [
                    .init("share", in: .percent, needs: needs), .init("in the area", in: .percent, needs: 0),
                    .init("index", in: .number, needs: needs),
                ],
                compared + rest))
    }
}

/// How many gave an answer, or none.
private struct AnswerCount {
    let answer: String
    let number: Int
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

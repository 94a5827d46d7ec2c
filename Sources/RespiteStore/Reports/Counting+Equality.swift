import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    func equality() throws -> [ReportTable] {
        try EqualityMeasure.allCases.flatMap { measure in
            try [("carer", "carers"), ("caredFor", "cared-for people")].map { column, words in
                try equality(measure, of: column, words)
            }
        }
    }

    private func equality(_ measure: EqualityMeasure, of column: String, _ people: String) throws -> ReportTable {
        let answers = measure.answers + [EqualityMeasure.preferNotToSay, "notAsked"]
        let counts = try counts(
            """
            SELECT ifnull(equality.\(measure.rawValue), 'notAsked') AS key, count(*) AS number
            FROM (SELECT DISTINCT \(column) AS person FROM plan WHERE \(Self.registered) AND \(column) IS NOT NULL)
              AS somebody LEFT JOIN equality ON equality.person = somebody.person GROUP BY key
            """, labels: answers.map { ($0, $0.spaced) })
        return ReportTable(
            "\(measure.words.capitalisedFirst) of \(people)",
            rule: "Those of registered and suspended plans, each once, by "
                + "the answer that is kept today. Not asked includes those of whom nothing is kept.", by: "answer",
            CountTable(people, counts))
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

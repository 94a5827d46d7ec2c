import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    func national() throws -> [ReportTable] {
        func people(_ column: String, _ filter: String = "") throws -> Int {
            try number("SELECT count(DISTINCT \(column)) FROM plan WHERE \(Self.registered) \(filter)")
        }
        let counts = [
            ("carers with a contingency plan", try people("carer")),
            ("of them with a plan that is complete", try people("carer", "AND gaps = 0")),
            ("of them reviewed within a year", try people("carer", "AND lastReviewedOn > '\(monthsAgo(12))'")),
            ("people cared for", try people("caredFor")),
        ]
        return [
            ReportTable(
                "Carers supported",
                rule: "People in registered and suspended plans as they stand now, each once. Reviewed "
                    + "is since this day a year ago.", by: "who",
                CountTable("people", counts, sums: .none))
        ]
    }
}

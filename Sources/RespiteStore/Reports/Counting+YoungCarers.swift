import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    func youngCarers() throws -> [ReportTable] {
        let columns = ["continues", "stopped", "contacted, not decided", "not contacted"]
        let counts = try Birthdays.ofCarers.map { age in
            try [
                "outcome = 'continues'", "outcome = 'stopped'", "outcome IS NULL AND contactedOn IS NOT NULL",
                "outcome IS NULL AND contactedOn IS NULL",
            ].map { filter in
                try number(
                    "SELECT count(*) FROM birthday WHERE who = 'carer' AND age = ? AND day >= ? AND day <= ? AND \(filter)",
                    [age, period.first, min(period.last, period.today)])
            }
        }
        return [
            ReportTable(
                "Young carers turned 18 or 25",
                rule: "Carers whose birthday fell in the period, by what has come of it "
                    + "until now; a carer of two people is counted with each plan.", by: "birthday",
                CountTable(rows: Birthdays.ofCarers.map { "turned \($0)" }, columns: columns, counts, sums: .both))
        ]
    }
}

import ArgumentParser
import RespiteRecord

/// A quarter as people write it: `2026Q3` is July to September 2026.
struct WrittenQuarter: Equatable, Sendable {
    let first: LocalDate
    let last: LocalDate
    let name: String

    /// Nil for anything else.
    init?(_ text: String) {
        let parts = text.uppercased().split(separator: "Q", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), let number = Int(parts[1]),
            1...4 ~= number, let first = LocalDate(year: year, month: number * 3 - 2, day: 1)
        else { return nil }
        self.first = first
        last = first.adding(months: 3).adding(days: -1)
        name = "\(year)Q\(number)"
    }

    /// Reads an option's value, or says how to write one.
    @Sendable static func argument(_ text: String) throws -> WrittenQuarter {
        guard let quarter = WrittenQuarter(text) else {
            throw ValidationError("Say a quarter such as 2026Q3, which is July to September 2026.")
        }
        return quarter
    }
}

/// Which days a report is about.
struct PeriodOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The first day; unless given, that of the quarter which runs.", valueName: "day"),
        transform: WrittenDay.argument)
    var from: WrittenDay?

    @Option(help: ArgumentHelp("The last day; unless given, today.", valueName: "day"), transform: WrittenDay.argument)
    var to: WrittenDay?

    @Option(
        help: ArgumentHelp("A whole quarter instead: 2026Q3 is July to September.", valueName: "quarter"),
        transform: WrittenQuarter.argument)
    var quarter: WrittenQuarter?

    func validate() throws {
        guard quarter == nil || (from == nil && to == nil) else {
            throw ValidationError("Give a quarter, or the first and the last day.")
        }
    }

    func days(on wall: Wall) -> (first: LocalDate?, last: LocalDate?) {
        if let quarter { return (quarter.first, quarter.last) }
        return (from?.resolved(on: wall, .back), to?.resolved(on: wall, .back))
    }
}

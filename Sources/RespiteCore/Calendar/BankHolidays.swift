import RespiteRecord

/// The parts of the United Kingdom that keep bank holidays of their own, named as GOV.UK names them.
package enum Nation: String, Codable, CaseIterable, Hashable, Sendable {
    case englandAndWales = "england-and-wales"
    case scotland
    case northernIreland = "northern-ireland"

    /// `England and Wales`
    package var title: String {
        switch self {
        case .englandAndWales: "England and Wales"
        case .scotland: "Scotland"
        case .northernIreland: "Northern Ireland"
        }
    }
}

/// The bank holidays of one nation, for the years that are known.
///
/// A day outside those years is no bank holiday: a check-in is then asked for as on any other day.
package struct BankHolidays: Equatable, Sendable {
    package let nation: Nation
    /// The first and the last day of which it is known whether they are bank holidays.
    package let known: ClosedRange<LocalDate>
    private var titles: [Int: String]

    /// Days outside `known` are left out.
    package init(of nation: Nation, known: ClosedRange<LocalDate>, days: [LocalDate: String]) {
        (self.nation, self.known) = (nation, known)
        titles = [:]
        for (date, title) in days where known.contains(date) { titles[date.daysSince1970] = title }
    }

    /// The holiday's name, nil on an ordinary day.
    package func title(of date: LocalDate) -> String? { titles[date.daysSince1970] }

    package func covers(until date: LocalDate) -> Bool { date <= known.upperBound }

    /// All of them, in order.
    package var days: [(date: LocalDate, title: String)] {
        titles.sorted { $0.key < $1.key }.map { (LocalDate(daysSince1970: $0.key), $0.value) }
    }

    /// What to tell the system administrator from 90 days before the table runs out.
    package func warning(on today: LocalDate) -> String? {
        let left = known.upperBound.daysSince1970 - today.daysSince1970
        guard left <= 90 else { return nil }
        let remedy = "Import the new list from www.gov.uk/bank-holidays.json."
        let name = "the bank holidays of \(nation.title)"
        return left < 0
            ? "No day after \(known.upperBound) counts among \(name). \(remedy)"
            : "\(name.prefix(1).uppercased() + name.dropFirst()) are known only until \(known.upperBound). \(remedy)"
    }

    /// This table with `newer` in place of the years that `newer` knows.
    ///
    /// Years that neither knows between the two would pass for years without holidays, so such a table is refused (nil).
    package func merging(_ newer: BankHolidays) -> BankHolidays? {
        guard newer.nation == nation,
            newer.known.lowerBound <= known.upperBound.adding(days: 1),
            known.lowerBound <= newer.known.upperBound.adding(days: 1)
        else { return nil }
        var merged: [LocalDate: String] = [:]
        for (date, title) in days where !newer.known.contains(date) { merged[date] = title }
        for (date, title) in newer.days { merged[date] = title }
        let first = min(known.lowerBound, newer.known.lowerBound)
        return BankHolidays(of: nation, known: first...max(known.upperBound, newer.known.upperBound), days: merged)
    }
}

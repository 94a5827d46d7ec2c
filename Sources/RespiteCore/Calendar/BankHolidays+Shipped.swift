import RespiteRecord

extension BankHolidays {
    /// What respited knows without an import: 2024 to 2028.
    package static func shipped(for nation: Nation) -> BankHolidays { shippedTables[nation] ?? worked(out: nation) }

    private static let shippedTables = Dictionary(uniqueKeysWithValues: Nation.allCases.map { ($0, worked(out: $0)) })

    private static func worked(out nation: Nation) -> BankHolidays {
        var days: [LocalDate: String] = [:]
        for year in 2024...2028 { days.merge(yearly(nation, year)) { first, _ in first } }
        if nation == .scotland { days[day(2026, 6, 15)] = "World Cup bank holiday" }
        return BankHolidays(of: nation, known: day(2024, 1, 1)...day(2028, 12, 31), days: days)
    }

    /// The holidays of a year by the Banking and Financial Dealings Act 1971 and the yearly proclamations.
    ///
    /// A proclamation can move one or add one; such years need the table of GOV.UK.
    static func yearly(_ nation: Nation, _ year: Int) -> [LocalDate: String] {
        let sunday = easter(year)
        var days: [LocalDate: String] = [
            sunday.adding(days: -2): "Good Friday",
            monday(onOrAfter: day(year, 5, 1)): "Early May bank holiday",
            monday(onOrAfter: day(year, 5, 25)): "Spring bank holiday",
        ]
        if nation != .scotland {
            days[sunday.adding(days: 1)] = "Easter Monday"
            days[monday(onOrAfter: day(year, 8, 25))] = "Summer bank holiday"
        } else {
            days[monday(onOrAfter: day(year, 8, 1))] = "Summer bank holiday"
        }
        for (date, title) in fixed(nation, year) { place(title, date, in: &days) }
        return days
    }

    private static func fixed(_ nation: Nation, _ year: Int) -> [(LocalDate, String)] {
        let newYear = (day(year, 1, 1), "New Year’s Day")
        let christmas = [(day(year, 12, 25), "Christmas Day"), (day(year, 12, 26), "Boxing Day")]
        switch nation {
        case .englandAndWales:
            return [newYear] + christmas
        case .scotland:
            return [newYear, (day(year, 1, 2), "2nd January"), (day(year, 11, 30), "St Andrew’s Day")] + christmas
        case .northernIreland:
            let own = [
                (day(year, 3, 17), "St Patrick’s Day"), (day(year, 7, 12), "Battle of the Boyne (Orangemen’s Day)"),
            ]
            return [newYear] + own + christmas
        }
    }

    /// A holiday on a Saturday or Sunday is kept on the next weekday that is not one already.
    private static func place(_ title: String, _ date: LocalDate, in days: inout [LocalDate: String]) {
        var kept = date
        while kept.weekday == .saturday || kept.weekday == .sunday || days[kept] != nil { kept = kept.adding(days: 1) }
        days[kept] = kept == date ? title : "\(title) (substitute day)"
    }

    private static func monday(onOrAfter date: LocalDate) -> LocalDate {
        (0..<7).lazy.map(date.adding(days:)).first { $0.weekday == .monday } ?? date
    }

    /// Easter Sunday, by the anonymous Gregorian computus (Nature, 20 April 1876).
    static func easter(_ year: Int) -> LocalDate {
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let late = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * late + 114
        return day(year, sum / 31, sum % 31 + 1)
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> LocalDate {
        guard let date = LocalDate(year: year, month: month, day: day) else {
            preconditionFailure("there is no day \(year)-\(month)-\(day)")
        }
        return date
    }
}

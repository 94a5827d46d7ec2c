import RespiteRecord

extension BankHolidays {
    /// Monday to Friday, unless a bank holiday.
    package func isWorkingDay(_ date: LocalDate) -> Bool {
        date.weekday != .saturday && date.weekday != .sunday && title(of: date) == nil
    }

    /// The last working day before `date`.
    package func workingDay(before date: LocalDate) -> LocalDate {
        var day = date.adding(days: -1)
        while !isWorkingDay(day) { day = day.adding(days: -1) }
        return day
    }

    /// The first working day after `date`.
    package func workingDay(after date: LocalDate) -> LocalDate {
        var day = date.adding(days: 1)
        while !isWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }

    /// The `count`th working day after `date`, or before it when negative; `date` itself for 0, whatever day it is.
    package func adding(workingDays count: Int, to date: LocalDate) -> LocalDate {
        (0..<abs(count)).reduce(date) { day, _ in count > 0 ? workingDay(after: day) : workingDay(before: day) }
    }
}

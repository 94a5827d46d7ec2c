import RespiteRecord

/// The birthdays after which somebody is owed another kind of help.
package enum Birthdays {
    package static let ofCarers = [18, 25]
    package static let ofCaredFor = [18, 65]
}

extension PartialDate {
    /// The first day on which somebody born then can be so many years old.
    package func turns(_ age: Int) -> LocalDate? {
        guard let born = earliest else { return nil }
        let day = born.adding(months: 12 * age)
        return day.day == born.day ? day : day.adding(days: 1)
    }
}

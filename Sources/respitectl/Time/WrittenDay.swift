import ArgumentParser
import RespiteRecord

/// A day as people write it: `today`, `tomorrow`, `Mon`, `22 Nov`, `22 Nov 2026`, `2026-11-22`, `in 14 days`.
struct WrittenDay: Equatable, Sendable {
    private let end: WrittenTime

    /// Nil for anything that names no day.
    init?(_ text: String) {
        guard !text.contains(":"), let end = WrittenTime(text) ?? WrittenTime("\(text) 23:59") else { return nil }
        self.end = end
    }

    /// The day meant; of weekdays, and of days without their year, the next one, today included.
    func resolved(on wall: Wall, _ direction: WrittenTime.Direction = .ahead) -> LocalDate {
        wall.local(end.resolved(on: wall, direction)).date
    }

    /// Reads an option's value, or says how to write one.
    @Sendable static func argument(_ text: String) throws -> WrittenDay {
        guard let day = WrittenDay(text) else {
            throw ValidationError("Say a day such as today, Mon, \"22 Nov\", 2026-11-22 or \"in 14 days\".")
        }
        return day
    }
}

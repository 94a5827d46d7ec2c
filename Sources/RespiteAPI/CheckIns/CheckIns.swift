import RespiteRecord
import Varlink

/// Check-ins: when they are expected, when they came, and when they are paused.
///
/// The interface `org.respited.CheckIns`.
package enum CheckIns {}

extension CheckIns {
    /// A word of `org.respited.CheckIns`.
    package enum Word: String, Codable, CaseIterable, Equatable, Sendable {
        case ok, worried, help
    }

    /// When check-ins are expected. Exactly one of once, calendar, elapsedSeconds, annual.
    package struct Rule: Codable, Equatable, Sendable {
        /// Safe until then.
        package var once: Instant?
        package var calendar: Calendar?
        /// Every so many real seconds.
        package var elapsedSeconds: Int?
        /// Every year on this day: 03-14
        package var annual: String?

        package init(
            once: Instant? = nil, calendar: Calendar? = nil, elapsedSeconds: Int? = nil, annual: String? = nil
        ) {
            self.once = once
            self.calendar = calendar
            self.elapsedSeconds = elapsedSeconds
            self.annual = annual
        }
    }

    /// What happens on a weekday that is a bank holiday: the same, nothing, or other times.
    package enum OnBankHoliday: String, Codable, CaseIterable, Equatable, Sendable {
        case same, skip, otherTimes
    }

    /// Weekdays by name, local times such as 10:00, every n weeks from a date; and dates of their own besides, until a
    /// last one.
    package struct Calendar: Codable, Equatable, Sendable {
        package var weekdays: [String]
        package var times: [String]
        package var everyWeeks: Int?
        package var anchor: String?
        package var until: String?
        package var dates: [String]?
        /// The same unless said.
        package var onBankHoliday: OnBankHoliday?
        /// With otherTimes: which.
        package var holidayTimes: [String]?

        package init(
            weekdays: [String], times: [String], everyWeeks: Int? = nil, anchor: String? = nil, until: String? = nil,
            dates: [String]? = nil, onBankHoliday: OnBankHoliday? = nil, holidayTimes: [String]? = nil
        ) {
            self.weekdays = weekdays
            self.times = times
            self.everyWeeks = everyWeeks
            self.anchor = anchor
            self.until = until
            self.dates = dates
            self.onBankHoliday = onBankHoliday
            self.holidayTimes = holidayTimes
        }
    }

    /// Schedule, as `org.respited.CheckIns` sends it.
    package struct Schedule: Codable, Equatable, Sendable {
        package var schedule: String
        package var reference: String
        package var rule: Rule
        package var graceSeconds: Int
        package var earlySeconds: Int
        package var zone: String
        package var version: Int
        package var isActive: Bool
        /// The next check-in, and by when it must have come.
        package var nextDue: Instant?
        package var missedAt: Instant?

        package init(
            schedule: String, reference: String, rule: Rule, graceSeconds: Int, earlySeconds: Int,
            zone: String, version: Int, isActive: Bool, nextDue: Instant? = nil, missedAt: Instant? = nil
        ) {
            self.schedule = schedule
            self.reference = reference
            self.rule = rule
            self.graceSeconds = graceSeconds
            self.earlySeconds = earlySeconds
            self.zone = zone
            self.version = version
            self.isActive = isActive
            self.nextDue = nextDue
            self.missedAt = missedAt
        }
    }

    /// One expected check-in. state: expected, open, satisfied, missed, late, excused, cancelled
    package struct Occurrence: Codable, Equatable, Sendable {
        package var schedule: String
        package var reference: String
        package var nominal: String
        package var due: Instant
        package var missedAt: Instant
        package var state: String
        package var caseNumber: String?

        package init(
            schedule: String, reference: String, nominal: String, due: Instant, missedAt: Instant,
            state: String, caseNumber: String? = nil
        ) {
            self.schedule = schedule
            self.reference = reference
            self.nominal = nominal
            self.due = due
            self.missedAt = missedAt
            self.state = state
            self.caseNumber = caseNumber
        }
    }

    /// Recorded, as `org.respited.CheckIns` sends it.
    package struct Recorded: Codable, Equatable, Sendable {
        package var at: Instant
        package var by: String
        package var channel: String
        package var word: Word
        package var schedule: String?

        package init(at: Instant, by: String, channel: String, word: Word, schedule: String? = nil) {
            self.at = at
            self.by = by
            self.channel = channel
            self.word = word
            self.schedule = schedule
        }
    }

    /// The schedule cannot be kept as it is asked for.
    package struct ScheduleInvalid: Fault, Equatable {
        package static let name = "org.respited.CheckIns.ScheduleInvalid"

        package var reason: String

        package init(reason: String) {
            self.reason = reason
        }
    }
}

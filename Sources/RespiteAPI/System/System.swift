import RespiteRecord

/// The service itself: how it fares, and the care of its store.
///
/// The interface `org.respited.System`.
package enum System {}

extension System {
    /// A way by which people are told, and how it fares.
    package struct Channel: Codable, Equatable, Sendable {
        package var channel: String
        package var isHealthy: Bool
        package var ready: Int
        package var oldestReadySeconds: Double?
        /// When a courier last asked for its work.
        package var lastClaimAt: Instant?
        /// When it last took a notice.
        package var lastCarriedAt: Instant?
        package var failingSince: Instant?
        /// It has failed, or was left, so long that the other channels stand in for it.
        package var downSince: Instant?
        /// What its courier last said is wrong with it.
        package var trouble: String?
        /// Until when everything that came in by it is known.
        package var heardUntil: Instant?

        package init(
            channel: String, isHealthy: Bool, ready: Int, oldestReadySeconds: Double? = nil,
            lastClaimAt: Instant? = nil, lastCarriedAt: Instant? = nil, failingSince: Instant? = nil,
            downSince: Instant? = nil, trouble: String? = nil, heardUntil: Instant? = nil
        ) {
            self.channel = channel
            self.isHealthy = isHealthy
            self.ready = ready
            self.oldestReadySeconds = oldestReadySeconds
            self.lastClaimAt = lastClaimAt
            self.lastCarriedAt = lastCarriedAt
            self.failingSince = failingSince
            self.downSince = downSince
            self.trouble = trouble
            self.heardUntil = heardUntil
        }
    }

    /// A time during which nothing was watched, and why.
    package struct Blind: Codable, Equatable, Sendable {
        package var fromAt: Instant
        package var untilAt: Instant
        package var why: String
        package var fired: Int

        package init(fromAt: Instant, untilAt: Instant, why: String, fired: Int) {
            self.fromAt = fromAt
            self.untilAt = untilAt
            self.why = why
            self.fired = fired
        }
    }

    /// The last rehearsal of a restore: of which backup, whether all was well, and what was found.
    package struct Rehearsal: Codable, Equatable, Sendable {
        package var at: Instant
        package var backup: String
        package var isGood: Bool
        package var words: String

        package init(at: Instant, backup: String, isGood: Bool, words: String) {
            self.at = at
            self.backup = backup
            self.isGood = isGood
            self.words = words
        }
    }

    /// A machine that stands by: when the last thing was kept that its copy has.
    package struct Spare: Codable, Equatable, Sendable {
        package var copyAt: Instant?

        package init(copyAt: Instant? = nil) {
            self.copyAt = copyAt
        }
    }

    /// Deadlines fired since the start: how late, in milliseconds.
    package struct Lateness: Codable, Equatable, Sendable {
        package var fired: Int
        package var p50: Double
        package var p99: Double
        package var max: Double

        package init(fired: Int, p50: Double, p99: Double, max: Double) {
            self.fired = fired
            self.p50 = p50
            self.p99 = p99
            self.max = max
        }
    }

    /// A finding of the check: which row breaks which rule.
    package struct Finding: Codable, Equatable, Sendable {
        package var what: String
        package var rule: String

        package init(what: String, rule: String) {
            self.what = what
            self.rule = rule
        }
    }

    /// Until when the bank holidays of a nation are known.
    package struct KnownHolidays: Codable, Equatable, Sendable {
        package var nation: String
        package var until: LocalDate

        package init(nation: String, until: LocalDate) {
            self.nation = nation
            self.until = until
        }
    }

    /// Policy problem, as `org.respited.System` sends it.
    package struct PolicyProblem: Codable, Equatable, Sendable {
        package var line: Int
        package var reason: String

        package init(line: Int, reason: String) {
            self.line = line
            self.reason = reason
        }
    }
}

import RespiteRecord
import Varlink

extension System {
    /// `org.respited.System.Status`
    package struct Status: Method, Equatable {
        package static let name = "org.respited.System.Status"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: String
            package var schema: Int
            package var startedAt: Instant
            package var isHealthy: Bool
            /// Each thing that is not well, in words, with what to do.
            package var troubles: [String]
            package var plans: Int
            package var people: Int
            package var openCases: Int
            package var pagingCases: Int
            package var armed: Int
            package var nextDeadlineAt: Instant?
            package var lookup: String
            package var lateness: Lateness
            package var lastBlind: Blind?
            package var lastBackupAt: Instant?
            package var channels: [Channel]
            package var policy: String
            package var zoneData: String
            package var auditHead: String
            /// Deadlines that cannot be worked, and are put off.
            package var putOff: Int
            /// How long the oldest notice that is to be sent has waited.
            package var oldestUnsentSeconds: Double?
            /// Until when the bank holidays are known.
            package var holidaysUntil: LocalDate
            package var lastRehearsal: Rehearsal?
            package var lastPackAt: Instant?
            /// How often a spare has taken over, and one.
            package var epoch: Int
            /// Set on a spare alone, which shows and keeps nothing.
            package var spare: Spare?

            package init(
                version: String, schema: Int, startedAt: Instant, isHealthy: Bool, troubles: [String],
                plans: Int, people: Int, openCases: Int, pagingCases: Int, armed: Int,
                nextDeadlineAt: Instant? = nil, lookup: String, lateness: Lateness, lastBlind: Blind? = nil,
                lastBackupAt: Instant? = nil,
                channels: [Channel], policy: String, zoneData: String, auditHead: String, putOff: Int = 0,
                oldestUnsentSeconds: Double? = nil, holidaysUntil: LocalDate,
                lastRehearsal: Rehearsal? = nil, lastPackAt: Instant? = nil, epoch: Int = 1, spare: Spare? = nil
            ) {
                self.version = version
                self.schema = schema
                self.startedAt = startedAt
                self.isHealthy = isHealthy
                self.troubles = troubles
                self.plans = plans
                self.people = people
                self.openCases = openCases
                self.pagingCases = pagingCases
                self.armed = armed
                self.nextDeadlineAt = nextDeadlineAt
                self.lookup = lookup
                self.lateness = lateness
                self.lastBlind = lastBlind
                self.lastBackupAt = lastBackupAt
                self.channels = channels
                self.policy = policy
                self.zoneData = zoneData
                self.auditHead = auditHead
                self.putOff = putOff
                self.oldestUnsentSeconds = oldestUnsentSeconds
                self.holidaysUntil = holidaysUntil
                self.lastRehearsal = lastRehearsal
                self.lastPackAt = lastPackAt
                self.epoch = epoch
                self.spare = spare
            }
        }

        package init() {}
    }
}

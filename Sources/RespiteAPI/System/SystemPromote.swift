import RespiteRecord
import Varlink

extension System {
    /// Has a spare take over from a register that is lost.
    package struct Promote: Method, Equatable {
        package static let name = "org.respited.System.Promote"

        package struct Reply: Codable, Equatable, Sendable {
            package var epoch: Int
            /// When the last thing was kept that came over.
            package var copyAt: Instant?
            package var auditEntries: Int
            /// Deadlines that had come, and were worked at once.
            package var fired: Int
            /// Messages that may have been sent before.
            package var repeats: Int

            package init(epoch: Int, copyAt: Instant? = nil, auditEntries: Int, fired: Int, repeats: Int) {
                self.epoch = epoch
                self.copyAt = copyAt
                self.auditEntries = auditEntries
                self.fired = fired
                self.repeats = repeats
            }
        }

        package init() {}
    }
}

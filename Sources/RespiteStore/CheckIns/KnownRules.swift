import RespiteCore
import Synchronization

/// Rules of schedules that were read before, by their text: a register has few that differ, and reading one costs as much
/// as the rest of a check-in's reading.
final class KnownRules: Sendable {
    static let shared = KnownRules()

    private let rules = Mutex<[String: Schedule]>([:])
    private static let most = 1000

    /// The rule of that text; `subject` names it in the error if it is none.
    func rule(_ text: String, of subject: @autoclosure () -> String) throws -> Schedule {
        if let known = rules.withLock({ $0[text] }) { return known }
        let rule = try Document.read(Schedule.self, from: text, of: subject())
        rules.withLock { rules in
            if rules.count >= Self.most { rules = [:] }
            rules[text] = rule
        }
        return rule
    }
}

import Synchronization

/// Whose wait for notices counts: a new claim of a courier ends the one before, whose caller may be gone.
final class ClaimTurns: Sendable {
    private let turns = Mutex<[String: UInt64]>([:])

    /// Begins a turn of this courier and returns its number.
    func begin(_ courier: String) -> UInt64 {
        turns.withLock { turns in
            turns[courier, default: 0] += 1
            return turns[courier, default: 0]
        }
    }

    func isCurrent(_ turn: UInt64, of courier: String) -> Bool {
        turns.withLock { $0[courier] == turn }
    }
}

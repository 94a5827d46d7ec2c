import Logging
import RespiteCore
import RespiteRecord
import RespiteStore

/// Keeps one alarm set for the earliest deadline on disk, and works what is due when it rings.
///
/// It remembers no case itself: after a restart, `wake()` finds all that fell due meanwhile.
package actor Watch {
    private let store: Store
    private let time: any Timekeeper
    private let log: Logger
    private let onTurn: @Sendable () -> Void
    private var alarm: Alarm?
    private var turns: Task<Void, Never>?
    private var isWanted = false
    package private(set) var lateness = LatenessRecord()
    /// What stopped the last turn, in words.
    package private(set) var trouble: String?
    private var isDiskFull = false

    /// `onTurn` is called after every finished turn, whatever came of its rows: the watchdog's sign of life.
    package init(store: Store, time: any Timekeeper, log: Logger, onTurn: @escaping @Sendable () -> Void = {}) {
        (self.store, self.time, self.log, self.onTurn) = (store, time, log, onTurn)
    }

    /// Works whatever is due, and returns when that is done. Turns never overlap: those who call meanwhile share the
    /// next one.
    package func wake() async {
        isWanted = true
        let running = turns ?? Task { await takeTurns() }
        turns = running
        await running.value
    }

    private func takeTurns() async {
        while isWanted { await turn() }
        turns = nil
    }

    private func turn() async {
        isWanted = false
        var next: Instant? = time.now + .seconds(5)
        do {
            try await workAll()
            try await tellOfFullDisk()
            next = try await store.nextDeadline()
            trouble = nil
        } catch {
            isDiskFull = isDiskFull || error as? StoreError == .diskFull
            trouble = isDiskFull ? Self.diskIsFull : Self.turnFailed
            log.error(
                "a turn of the watch failed",
                metadata: ["error": "\(type(of: error))", "messageID": "\(MessageID.turnFailed)"])
        }
        alarm = next.map { time.alarm(at: $0) { [weak self] in await self?.wake() } }
        onTurn()
    }

    private static let diskIsFull =
        "The disk is full or failing, and no deadline can be worked: free space where the register is kept. "
        + "That is tried again every 5 seconds."
    private static let turnFailed = "The deadlines could not be worked; that is tried again every 5 seconds."

    /// As soon as anything can be kept again, somebody must know that for a while nothing could.
    private func tellOfFullDisk() async throws {
        guard isDiskFull else { return }
        try await store.raiseSystem("disk-full", .urgent, at: time.now)
        isDiskFull = false
    }

    /// The first few soon, for somebody is to be told; then more at once, which share the cost of a commit.
    private static let first = 8, most = 64

    private func workAll() async throws {
        var limit = Self.first
        while true {
            let worked = try await store.workDeadlines(at: time.reading, limit: limit)
            limit = min(2 * limit, Self.most)
            lateness.enter(worked.lateness)
            if let blind = worked.blind { log.clockWasSet(blind) }
            for deadline in worked.putOff {
                log.error(
                    "a deadline could not be worked and was put off",
                    metadata: [
                        "deadline": "\(deadline.kind.rawValue)-\(deadline.subject)", "messageID": "\(MessageID.putOff)",
                    ])
            }
            if worked.fired == 0 && worked.putOff.isEmpty { return }
            onTurn()
        }
    }
}

/// How long to wait before each new attempt: 0.1 s, then twice as long each time, up to 5 s.
struct Backoff: Equatable, Sendable {
    private var upcoming = first

    private static let first = Duration.milliseconds(100)
    private static let longest = Duration.seconds(5)

    mutating func next() -> Duration {
        defer { upcoming = min(upcoming * 2, Self.longest) }
        return upcoming
    }
}

/// Waits for a length of time; ends early, with an error, if the task is cancelled.
package typealias Pause = @Sendable (Duration) async throws -> Void

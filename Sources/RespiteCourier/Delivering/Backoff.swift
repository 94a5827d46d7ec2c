/// How long to wait before each new attempt: twice as long each time.
struct Backoff: Equatable, Sendable {
    private var upcoming: Duration
    private let longest: Duration

    init(from first: Duration = .milliseconds(100), to longest: Duration = .seconds(5)) {
        (upcoming, self.longest) = (first, longest)
    }

    mutating func next() -> Duration {
        defer { upcoming = min(upcoming * 2, longest) }
        return upcoming
    }
}

/// Waits for a length of time; ends early, with an error, if the task is cancelled.
package typealias Pause = @Sendable (Duration) async throws -> Void

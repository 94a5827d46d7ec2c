import RespiteRecord

/// How many notices a channel may still be handed, so that never more than `perMinute` leave in any one minute.
///
/// A fifth of them may leave at once; the rest follow evenly.
package struct TokenBucket: Hashable, Sendable {
    package let perMinute: Int
    package private(set) var tokens: Double
    package private(set) var filledAt: Instant

    /// A full one.
    package init(perMinute: Int, at now: Instant) {
        self.init(perMinute: perMinute, tokens: .infinity, filledAt: now)
    }

    /// One that was kept as `tokens` at `filledAt`.
    package init(perMinute: Int, tokens: Double, filledAt: Instant) {
        (self.perMinute, self.filledAt) = (perMinute, filledAt)
        self.tokens = min(tokens, Double(Self.capacity(of: perMinute)))
    }

    private static func capacity(of perMinute: Int) -> Int { max(1, perMinute / 5) }

    private var tokensPerMillisecond: Double {
        Double(max(1, perMinute - Self.capacity(of: perMinute))) / 60_000
    }

    package func hasToken(at now: Instant) -> Bool { nextToken(at: now) <= now }

    /// Takes one. False, and nothing is taken, when there is none at `now`.
    package mutating func take(at now: Instant) -> Bool {
        fill(at: now)
        guard tokens >= 1 else { return false }
        tokens -= 1
        return true
    }

    /// When there is one to take.
    package func nextToken(at now: Instant) -> Instant {
        var later = self
        later.fill(at: now)
        guard later.tokens < 1 else { return now }
        return now + Span(milliseconds: Int64(((1 - later.tokens) / tokensPerMillisecond).rounded(.up)))
    }

    private mutating func fill(at now: Instant) {
        let passed = max(0, (now - filledAt).milliseconds)
        tokens = min(Double(Self.capacity(of: perMinute)), tokens + Double(passed) * tokensPerMillisecond)
        filledAt = now
    }
}

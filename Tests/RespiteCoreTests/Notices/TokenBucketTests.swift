import RespiteCore
import RespiteRecord
import Testing

@Suite struct TokenBucketTests {
    private let start = Instant(milliseconds: 1_800_000_000_000)

    /// Takes whatever there is at each of these instants.
    private func takings(perMinute: Int, every step: Span, for minutes: Int) -> [Instant] {
        var bucket = TokenBucket(perMinute: perMinute, at: start)
        var (now, takings): (Instant, [Instant]) = (start, [])
        while now < start + .minutes(minutes) {
            while bucket.take(at: now) { takings.append(now) }
            now = now + step
        }
        return takings
    }

    @Test(arguments: [1, 7, 60, 3000], [3, 250, 7000])
    func neverMoreThanTheRateInAnyMinute(perMinute: Int, stepMilliseconds: Int) {
        let takings = takings(
            perMinute: perMinute, every: Span(milliseconds: Int64(stepMilliseconds)), for: 4)
        #expect(takings.count > perMinute)
        for (first, after) in zip(takings, takings.dropFirst(perMinute)) { #expect(after - first >= .minutes(1)) }
    }

    @Test func nearlyTheWholeRateIsUsed() {
        #expect(takings(perMinute: 3000, every: Span(milliseconds: 10), for: 2).count > 5300)
    }

    @Test func itSaysWhenThereIsOneToTake() {
        var bucket = TokenBucket(perMinute: 60, at: start)
        #expect(bucket.nextToken(at: start) == start)
        while bucket.take(at: start) {}
        let next = bucket.nextToken(at: start)
        #expect(next > start)
        #expect(!bucket.hasToken(at: Instant(milliseconds: next.milliseconds - 1)))
        let taken = bucket.take(at: next)
        #expect(taken)
    }

    @Test func aClockSetBackTakesNothingAway() {
        var bucket = TokenBucket(perMinute: 60, tokens: 3, filledAt: start)
        let taken = (1...3).map { _ in bucket.take(at: start - .hours(1)) }
        #expect(taken == [true, true, true])
    }
}

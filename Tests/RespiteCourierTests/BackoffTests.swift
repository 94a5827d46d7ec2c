import Testing

@testable import RespiteCourier

@Suite struct BackoffTests {
    @Test func itDoublesFromATenthToFiveSeconds() {
        var backoff = Backoff()
        let lengths = (1...8).map { _ in backoff.next() / .milliseconds(1) }
        #expect(lengths == [100, 200, 400, 800, 1600, 3200, 5000, 5000])
    }

    @Test func itBeginsAndEndsWhereItIsToldTo() {
        var backoff = Backoff(from: .seconds(1), to: .seconds(5))
        #expect((1...4).map { _ in backoff.next() / .seconds(1) } == [1, 2, 4, 5])
    }
}

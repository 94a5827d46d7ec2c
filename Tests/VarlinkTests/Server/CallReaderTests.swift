import NIOCore
import NIOEmbedded
import Testing

@testable import Varlink

@Suite struct CallReaderTests {
    private let limits: Limits = {
        var limits = Limits()
        (limits.messageBytes, limits.callsInFlight, limits.partial) = (8, 2, .seconds(30))
        return limits
    }()

    @Test func noMoreIsReadWhileEnoughCallsWait() async throws {
        let connection = try await TestChannel(limits)
        connection.channel.read()
        await connection.channel.testingEventLoop.run()
        let reads = connection.seen.reads
        try await connection.receive("1\u{0}2\u{0}3\u{0}4\u{0}")
        connection.channel.read()
        await connection.channel.testingEventLoop.run()
        #expect(connection.seen.reads == reads)
        for call in ["1", "2", "3"] {
            #expect(connection.seen.reads == reads)
            #expect(try await connection.take() == call)
        }
        #expect(connection.seen.reads == reads + 1)
        #expect(try await connection.take() == "4")
    }

    @Test func anUnfinishedMessageIsDroppedInTime() async throws {
        let connection = try await TestChannel(limits)
        try await connection.receive("1\u{0}2")
        await connection.pass(.seconds(29))
        #expect(connection.channel.isActive)
        await connection.pass(.seconds(1))
        #expect(connection.seen.refusals == [.unfinished])
        #expect(!connection.channel.isActive)
        #expect(try await connection.take() == "1")
        #expect(try await connection.take() == nil)
    }

    /// A byte now and then does not buy time; a finished message does.
    @Test func theTimeOfAMessageRunsFromItsFirstByte() async throws {
        let connection = try await TestChannel(limits)
        for _ in 0..<2 {
            try await connection.receive("1")
            await connection.pass(.seconds(20))
            try await connection.receive("2")
            await connection.pass(.seconds(9))
            try await connection.receive("\u{0}")
            #expect(try await connection.take() == "12")
        }
        try await connection.receive("1")
        await connection.pass(.seconds(20))
        try await connection.receive("2")
        await connection.pass(.seconds(10))
        #expect(connection.seen.refusals == [.unfinished])
    }

    @Test func aPeerMaySayNothingForAsLongAsItLikes() async throws {
        let connection = try await TestChannel(limits)
        try await connection.receive("1\u{0}")
        await connection.pass(.hours(100))
        #expect(connection.channel.isActive)
    }

    @Test func anEndlessMessageIsDropped() async throws {
        let connection = try await TestChannel(limits)
        try await connection.receive("1\u{0}123456")
        #expect(connection.channel.isActive)
        try await connection.receive("789")
        #expect(connection.seen.refusals == [.tooLong])
        #expect(!connection.channel.isActive)
        #expect(try await connection.take() == "1")
        #expect(try await connection.take() == nil)
    }

    /// Cut off anywhere: each message that came whole is there, none that did not.
    @Test func aDisconnectAtAnyByteLeavesWholeMessagesOnly() async throws {
        let text = "a\u{0}bc\u{0}d\u{0}efg\u{0}"
        for length in 0...text.count {
            let connection = try await TestChannel(limits)
            let received = text.prefix(length)
            try await connection.receive(String(received))
            try await connection.channel.close()
            var calls: [String] = []
            while let call = try await connection.take() { calls.append(call) }
            #expect(
                calls == received.split(separator: "\u{0}").map(String.init).filter { received.contains("\($0)\u{0}") })
            #expect(connection.seen.refusals.isEmpty)
        }
    }

    @Test func whoeverHasSaidAllIsStillAnswered() async throws {
        let connection = try await TestChannel(limits)
        try await connection.receive("1\u{0}2\u{0}3\u{0}")
        connection.channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        for call in ["1", "2", "3", nil] { #expect(try await connection.take() == call) }
        #expect(connection.channel.isActive)
    }
}

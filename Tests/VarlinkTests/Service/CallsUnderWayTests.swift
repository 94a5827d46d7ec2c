import Synchronization
import Testing

@testable import Varlink

/// Work in bulk stands aside for whoever waits for a single answer, but not for ever.
@Suite(.timeLimit(.minutes(10))) struct CallsUnderWayTests {
    private let add =
        #"{"method":"org.example.Library.Add","parameters":{"book":{"title":"T","authors":[],"condition":"new"}}}"#
    private let echo = #"{"method":"org.example.Library.Echo","parameters":{"text":"hello"}}"#
    private let caller = Caller(peer: .thisProcess)
    private let order = Order()

    @Test func workInBulkGoesOnWhenTheCallIsAnswered() async throws {
        let (bulkBegan, begin) = AsyncStream.makeStream(of: Void.self)
        let (addBegan, tellAdd) = AsyncStream.makeStream(of: Void.self)
        let service = try service(patience: .seconds(3600), whenBulkBegins: { begin.finish() }) {
            tellAdd.finish()
            for await _ in bulkBegan {}
            for _ in 0..<10 { await Task.yield() }
        }
        async let added = service.answer(Array(add.utf8), from: caller)
        for await _ in addBegan {}
        _ = try await service.answer(Array(echo.utf8), from: caller)
        _ = try await added
        #expect(order.all == ["answered", "went on"])
    }

    @Test func aCallThatTakesLongHoldsNobodyUp() async throws {
        let (bulkIsDone, tellDone) = AsyncStream.makeStream(of: Void.self)
        let (addBegan, tellAdd) = AsyncStream.makeStream(of: Void.self)
        let service = try service(patience: .zero) {
            tellAdd.finish()
            for await _ in bulkIsDone {}
        }
        async let added = service.answer(Array(add.utf8), from: caller)
        for await _ in addBegan {}
        _ = try await service.answer(Array(echo.utf8), from: caller)
        tellDone.finish()
        _ = try await added
        #expect(order.all == ["went on", "answered"])
    }

    @Test func aCallThatFailedIsNotWaitedFor() async throws {
        let service = try service(patience: .seconds(3600)) { throw CancellationError() }
        _ = try await service.answer(Array(add.utf8), from: caller)
        _ = try await service.answer(Array(echo.utf8), from: caller)
        #expect(order.all == ["went on"])
    }

    /// Answers `Add` after `work`; an `Echo` is work in bulk.
    private func service(
        patience: Duration, whenBulkBegins begin: @escaping @Sendable () -> Void = {},
        _ work: @escaping @Sendable () async throws -> Void
    ) throws -> Service {
        var service = Service(
            vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()], patience: patience)
        service.fault = { _, _ in InternalError() }
        service.on(Library.Add.self) { [order] _, _ in
            try await work()
            order.add("answered")
            return .init(count: 1)
        }
        service.sideBySide(Library.Echo.self) { [order] call, _, turn in
            begin()
            await turn.giveWay()
            order.add("went on")
            return .init(text: call.text)
        }
        return service
    }
}

/// What happened, in order.
private final class Order: Sendable {
    private let entries = Mutex<[String]>([])
    var all: [String] { entries.withLock { $0 } }
    func add(_ entry: String) { entries.withLock { $0.append(entry) } }
}

import RespiteAPI

@testable import RespiteCourier

/// A channel that says what it is sending, and goes on when the test lets it.
actor GatedChannel: Channel {
    nonisolated let name = "hook"
    nonisolated let canAsk: Bool
    nonisolated let timeout = Duration.seconds(10)
    /// The keys of what was begun, as it begins.
    nonisolated let begun: AsyncStream<String>

    private let beginning: AsyncStream<String>.Continuation
    private var delivery: Delivery
    private var isOpen: Bool
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ delivery: Delivery = Delivery(.accepted), isOpen: Bool = true, canAsk: Bool = false) {
        (self.delivery, self.isOpen, self.canAsk) = (delivery, isOpen, canAsk)
        (begun, beginning) = AsyncStream.makeStream()
    }

    func open() {
        isOpen = true
        for one in waiting { one.resume() }
        waiting = []
    }

    func answer(_ delivery: Delivery) { self.delivery = delivery }

    func send(_ notice: Outbox.Notice) async -> Delivery {
        beginning.yield(notice.key)
        if !isOpen { await withCheckedContinuation { waiting.append($0) } }
        return delivery
    }

    func ask(_ key: String) async -> Delivery {
        beginning.yield("ask \(key)")
        return delivery
    }
}

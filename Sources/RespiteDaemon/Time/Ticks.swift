import RespiteRecord

/// Rings at once, and then every so often.
struct Ticks: Sendable {
    let stream: AsyncStream<Void>
    private let slot = AlarmSlot()

    init(time: any Timekeeper, every: Span) {
        let (stream, ring) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.stream = stream
        Self.ring(ring, time, every, slot)
    }

    private static func ring(
        _ ring: AsyncStream<Void>.Continuation, _ time: any Timekeeper, _ every: Span, _ slot: AlarmSlot
    ) {
        ring.yield()
        slot.set(time.alarm(at: time.now + every) { [weak slot] in slot.map { Self.ring(ring, time, every, $0) } })
    }
}

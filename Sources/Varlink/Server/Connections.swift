import NIOCore
import Synchronization

/// All connections of a server: who may have one, and what is still to be done before it can stop.
final class Connections: Sendable {
    private struct State {
        var places: Places
        var open: [UInt64: (connection: Connection, task: Task<Void, Never>)] = [:]
        var isStopping = false
    }

    private let state: Mutex<State>
    private let isReserved: @Sendable (Peer) -> Bool
    private let emptied = AsyncStream.makeStream(of: Void.self)

    init(limits: Limits, isReserved: @escaping @Sendable (Peer) -> Bool) {
        state = Mutex(State(places: Places(limits: limits)))
        self.isReserved = isReserved
    }

    /// Takes a place for one more connection. Whether the peer is a reserved one is only asked when no other is left.
    func admit(_ peer: Peer) throws(Places.Refusal) -> Caller {
        do {
            return try admit(peer, isReserved: false)
        } catch {
            guard error == .othersAreReserved, isReserved(peer) else { throw error }
            return try admit(peer, isReserved: true)
        }
    }

    private func admit(_ peer: Peer, isReserved: Bool) throws(Places.Refusal) -> Caller {
        try state.withLock { state throws(Places.Refusal) in
            try state.places.take(peer.uid, isReserved: isReserved)
        }
        return Caller(peer: peer)
    }

    /// Gives back the place of a connection that did not come about.
    func dismiss(_ caller: Caller) {
        state.withLock { $0.places.giveBack(caller.peer.uid) }
    }

    /// Serves an admitted connection until it closes. It keeps its place until the last of its calls is done.
    func start(_ connection: Connection, _ serve: @escaping @Sendable () async -> Void) {
        let task = state.withLock { state in
            let task = Task {
                await serve()
                leave(connection.caller)
            }
            state.open[connection.caller.connection] = (connection, task)
            if state.isStopping { Self.stop(connection, task) }
            return task
        }
        connection.whenClosed.whenComplete { _ in task.cancel() }
    }

    private func leave(_ caller: Caller) {
        state.withLock { state in
            state.open[caller.connection] = nil
            state.places.giveBack(caller.peer.uid)
            if state.isStopping, state.open.isEmpty { emptied.continuation.finish() }
        }
    }

    /// Lets each connection answer what it has received, and closes it. Streams end at once. Whatever is not done
    /// after `patience` is left behind.
    func stop(within patience: Duration) async {
        state.withLock { state in
            state.isStopping = true
            for (connection, task) in state.open.values { Self.stop(connection, task) }
            if state.open.isEmpty { emptied.continuation.finish() }
        }
        await withTaskGroup { group in
            group.addTask { [emptied] in for await _ in emptied.stream {} }
            group.addTask { try? await Task.sleep(for: patience) }
            await group.next()
            group.cancelAll()
        }
        for (connection, _) in state.withLock({ Array($0.open.values) }) { connection.close() }
    }

    private static func stop(_ connection: Connection, _ task: Task<Void, Never>) {
        connection.takeNoMore()
        task.cancel()
    }
}

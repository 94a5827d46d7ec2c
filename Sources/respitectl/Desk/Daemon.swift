import Varlink

/// The daemon at the other end of its socket: connected to at the first call, then kept.
actor Daemon {
    private let connect: @Sendable () async throws -> Client
    private var connecting: Task<Client, any Error>?

    /// Whatever `connect` connects to.
    init(connect: @escaping @Sendable () async throws -> Client) {
        self.connect = connect
    }

    /// The one that listens on `path`.
    init(path: String) {
        self.init { try await Client.connect(path: path, timeout: .seconds(10)) }
    }

    nonisolated func call<M: Method>(_ method: M) async throws -> M.Reply {
        try await client().call(method)
    }

    /// The replies to a call that is answered more than once, as they come.
    nonisolated func stream<M: Method>(_ method: M) async throws -> AsyncThrowingStream<M.Reply, any Error> {
        try await client().stream(method)
    }

    /// The same daemon, to be connected to anew.
    nonisolated func again() -> Daemon {
        Daemon(connect: connect)
    }

    private func client() async throws -> Client {
        let task = connecting ?? Task { [connect] in try await connect() }
        connecting = task
        return try await task.value
    }
}

/// A connection to a Varlink service. Calls may be made from many tasks at once; they are sent in the order they
/// are made, and answered in that order.
package struct Client: Sendable {
    private let link: any Link

    init(link: any Link) {
        self.link = link
    }

    /// Connects to the service that listens on `path`. Throws `Unreachable` if none does.
    package static func connect(path: String, timeout: Duration = .seconds(5)) async throws -> Client {
        Client(link: try await SocketLink(path: path, timeout: timeout))
    }

    /// Talks to `service` in this process, without a socket, as `peer` would.
    package static func inMemory(_ service: Service, as peer: Peer) -> Client {
        Client(link: MemoryLink(service, caller: Caller(peer: peer)))
    }

    /// Makes a call and returns the reply. Throws `RemoteFault` if the service answers with an error, and
    /// `Disconnected` if it does not answer at all.
    package func call<M: Method>(_ method: M) async throws -> M.Reply {
        let replies = try send(method, wanting: .one)
        guard let reply = try await replies.takeUnlessCancelled() else { throw Disconnected() }
        return try reply.parameters.decode()
    }

    /// Makes a call that is not answered, and returns when it is sent. That does not mean that it was done.
    package func oneway(_ method: some Method) async throws {
        _ = try await send(method, wanting: .none).takeUnlessCancelled()
    }

    /// Makes a call with `more`, and returns each reply as it comes; reads ahead only a little.
    ///
    /// Varlink has no way to end a stream early but to hang up, so whoever stops listening before the end closes
    /// this connection.
    package func stream<M: Method>(_ method: M) -> AsyncThrowingStream<M.Reply, any Error> {
        let subscription = Result { Subscription(try send(method, wanting: .more), on: link) }
        return AsyncThrowingStream { try await subscription.get().next()?.decode() }
    }

    /// Hangs up. Calls that are not answered yet throw `Disconnected`.
    package func close() async {
        await link.close()
    }

    private func send(_ method: some Method, wanting wanted: Call.Wanted) throws -> Mailbox<Reply> {
        let call = try OutgoingCall(method, wanting: wanted)
        link.send(call)
        return call.replies
    }
}

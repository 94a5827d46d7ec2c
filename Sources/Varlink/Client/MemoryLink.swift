/// A client's end of a connection to a service in the same process. The same bytes pass as on a socket.
final class MemoryLink: Link {
    private let calls = Mailbox<OutgoingCall>(capacity: .max)
    private let server: Task<Void, Never>

    init(_ service: Service, caller: Caller) {
        server = Task { [calls] in
            while let call = try? await calls.take() { await Self.answer(call, from: caller, by: service) }
        }
    }

    deinit {
        hangUp()
    }

    func send(_ call: OutgoingCall) {
        if !calls.put(call) { call.replies.close(throwing: Disconnected()) }
    }

    func close() async {
        hangUp()
    }

    private func hangUp() {
        calls.close()
        server.cancel()
    }

    private static func answer(_ call: OutgoingCall, from caller: Caller, by service: Service) async {
        if !call.isAnswered { call.replies.close() }
        do {
            try await service.answer(call.message, from: caller) { message in
                call.replies.put(try Reply(parsing: message, depth: Limits().nesting))
            }
            call.replies.close()
        } catch {
            call.replies.close(throwing: error)
        }
    }
}

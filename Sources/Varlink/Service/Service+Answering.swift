import Synchronization

extension Service {
    /// Takes one reply as a message, without the NUL that ends it. Suspends until there is room for the next.
    package typealias Send = @Sendable (_ reply: [UInt8]) async throws -> Void

    /// A stream ended because nobody listens any more, or because the server stops.
    private struct Abandoned: Error {}

    /// Answers one message: reads it, finds its method, asks the gate, checks the parameters, runs the handler.
    ///
    /// Throws `BadMessage` if it cannot even be answered, `Disconnected` if it was a stream that was cancelled, and
    /// what `send` throws. Nothing is sent to a `oneway` call.
    package func answer(
        _ message: [UInt8],
        from caller: Caller,
        nesting: Int = Limits().nesting,
        send: @escaping Send
    ) async throws {
        try await answer(Call(parsing: message, depth: nesting), from: caller, send: send)
    }

    /// Answers a call that was read already.
    func answer(_ call: Call, from caller: Caller, in turn: CallTurn = .now, send: @escaping Send) async throws {
        guard let reply = try await reply(to: call, from: caller, in: turn, send: send), call.wanted != .none else {
            return
        }
        try await send(reply.message)
    }

    /// Answers one message, and returns the replies to it in order.
    package func answer(_ message: [UInt8], from caller: Caller) async throws -> [[UInt8]] {
        let replies = Mutex<[[UInt8]]>([])
        try await answer(message, from: caller) { reply in replies.withLock { $0.append(reply) } }
        return replies.withLock { $0 }
    }

    /// The only or the last reply to a call, or nil if a stream has sent its last itself.
    private func reply(
        to call: Call, from caller: Caller, in turn: CallTurn, send: @escaping Send
    ) async throws -> Reply? {
        do {
            switch try await handler(for: call, from: caller) {
            case .once(let answer): return .result(try await once(answer, call, caller, turn), continues: false)
            case .stream(let answer): return try await stream(answer, call, caller, send)
            }
        } catch is Abandoned {
            throw Disconnected()
        } catch {
            return refusal(error, of: call.method)
        }
    }

    private func handler(for call: Call, from caller: Caller) async throws -> Handler {
        let (name, member) = Self.split(call.method)
        guard let interface = interfaces[name] else { throw InterfaceNotFound(interface: name) }
        guard let method = interface.methods[member] else { throw MethodNotFound(method: call.method) }
        guard let handler = handlers[call.method] else { throw MethodNotImplemented(method: call.method) }
        guard !call.wantsUpgrade else { throw InvalidParameter(parameter: "upgrade") }
        try await gate(call.method, caller)
        do { try interface.check(call.parameters, against: method.parameters) } catch {
            throw InvalidParameter(parameter: error.path)
        }
        return handler
    }

    /// Runs a handler in a task of its own, so that it is not cancelled with the connection.
    private func once(
        _ answer: @escaping @Sendable (JSONObject, Caller, CallTurn) async throws -> JSON,
        _ call: Call,
        _ caller: Caller,
        _ turn: CallTurn
    ) async throws -> JSON {
        let result = try await Task { try await answer(call.parameters, caller, turn) }.value
        check(result, of: call.method)
        return result
    }

    private func stream(
        _ answer: @Sendable (JSONObject, Caller, Replies<JSON>) async throws -> Void,
        _ call: Call,
        _ caller: Caller,
        _ send: @escaping Send
    ) async throws -> Reply? {
        guard call.wanted == .more else { throw ExpectedMore() }
        guard !Task.isCancelled else { throw Abandoned() }
        let isOver = Mutex(false)
        let replies = Replies<JSON> { result, continues in
            let wasOver = isOver.withLock { isOver in
                defer { isOver = !continues }
                return isOver
            }
            precondition(!wasOver, "\(call.method) sends a reply after its last")
            check(result, of: call.method)
            try await send(Reply.result(result, continues: continues).message)
        }
        do {
            try await answer(call.parameters, caller, replies)
        } catch let error where error is Disconnected || Task.isCancelled {
            throw Abandoned()
        }
        if isOver.withLock({ $0 }) { return nil }
        guard !Task.isCancelled else { throw Abandoned() }
        return .endOfStream
    }

    private func refusal(_ error: any Error, of method: String) -> Reply {
        let fault = error as? any Fault ?? fault(error, method)
        let name = type(of: fault).name
        guard let parameters = try? JSON(encoding: fault) else {
            replyCheck?(method, "\(name) cannot be encoded")
            return .error(name: InternalError.name, parameters: [:])
        }
        check(parameters, ofError: name, from: method)
        return .error(name: name, parameters: parameters)
    }
}

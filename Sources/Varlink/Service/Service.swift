import Logging

/// What a program answers: its interfaces, and a handler for each method of them that it implements.
///
/// A value without connections: `Server` brings it calls from a socket, a test from memory, through the same `answer`.
package struct Service: Sendable {
    /// Asked before every call with the method's full name; throws a `Fault` to refuse. Allows all unless set.
    package var gate: @Sendable (_ method: String, _ caller: Caller) async throws -> Void = { _, _ in }

    /// Makes a fault of an error that is none, so that nothing of the inside gets out. Unless set, it logs
    /// the error's type (never its text, which may hold personal data) and answers `InternalError`.
    package var fault: @Sendable (_ error: any Error, _ method: String) -> any Fault = { error, method in
        let type = String(reflecting: type(of: error))
        Logger(label: "varlink").error("a call failed", metadata: ["method": "\(method)", "error": "\(type)"])
        return InternalError()
    }

    /// If set, every reply and fault is checked against its interface too, and this is told what does not fit. For tests.
    package var replyCheck: (@Sendable (_ method: String, _ problem: String) -> Void)?

    let interfaces: [String: Interface]
    private(set) var handlers: [String: Handler] = [:]
    private var workedSideBySide: Set<String> = []
    private let underWay: CallsUnderWay

    /// How a method is answered: once, or as often as its handler has something to say.
    enum Handler: Sendable {
        case once(@Sendable (JSONObject, Caller, CallTurn) async throws -> JSON)
        case stream(@Sendable (JSONObject, Caller, Replies<JSON>) async throws -> Void)
    }

    /// Makes a service of `interfaces` and the standard one. No two may have the same name. Work in bulk stands aside for
    /// a call for as long as `patience`.
    package init(
        vendor: String, product: String, version: String, url: String, interfaces: [Interface],
        patience: Duration = .milliseconds(20)
    ) {
        underWay = CallsUnderWay(patience: patience)
        let all = [.standard] + interfaces
        self.interfaces = Dictionary(all.map { ($0.name, $0) }) { one, _ in
            preconditionFailure("there are two interfaces \(one.name)")
        }
        let info = GetInfo.Reply(
            vendor: vendor, product: product, version: version, url: url, interfaces: all.map(\.name))
        let descriptions = self.interfaces.mapValues(\.description)
        on(GetInfo.self) { _, _ in info }
        on(GetInterfaceDescription.self) { call, _ in
            guard let description = descriptions[call.interface] else {
                throw InterfaceNotFound(interface: call.interface)
            }
            return GetInterfaceDescription.Reply(description: description)
        }
    }

    /// Answers `method` with what `answer` returns, or with the fault that it throws.
    ///
    /// A call that was begun is run to its end, even if the caller is gone meanwhile. Those of one connection are worked
    /// one after the other.
    package mutating func on<M: Method>(
        _ method: M.Type,
        _ answer: @escaping @Sendable (M, Caller) async throws -> M.Reply
    ) {
        add(
            .once { [underWay] parameters, caller, _ in
                try await underWay.during { try JSON(encoding: await answer(M(parameters: parameters), caller)) }
            },
            for: M.name
        )
    }

    /// Answers `method` as above, but works the calls that a peer sends without waiting at once. Each is answered in its
    /// turn; what must not be done before it waits for that.
    package mutating func sideBySide<M: Method>(
        _ method: M.Type,
        _ answer: @escaping @Sendable (M, Caller, CallTurn) async throws -> M.Reply
    ) {
        add(
            .once { [underWay] parameters, caller, turn in
                try JSON(encoding: await answer(M(parameters: parameters), caller, turn.beside(underWay)))
            },
            for: M.name
        )
        workedSideBySide.insert(M.name)
    }

    /// Whether a call may be begun before the one in front of it is answered.
    func worksSideBySide(_ call: Call) -> Bool { workedSideBySide.contains(call.method) }

    /// Answers `method`, which has to be called with `more`, with as many replies as `answer` sends.
    ///
    /// The task of `answer` is cancelled when the caller is gone or the server stops.
    package mutating func stream<M: Method>(
        _ method: M.Type,
        _ answer: @escaping @Sendable (M, Caller, Replies<M.Reply>) async throws -> Void
    ) {
        add(
            .stream { parameters, caller, replies in
                try await answer(M(parameters: parameters), caller, replies.encoding(M.Reply.self))
            },
            for: M.name
        )
    }

    private mutating func add(_ handler: Handler, for name: String) {
        let (interface, member) = Self.split(name)
        precondition(interfaces[interface]?.methods[member] != nil, "no interface declares a method \(name)")
        precondition(handlers[name] == nil, "\(name) is answered twice")
        handlers[name] = handler
    }

    /// Cuts a full name such as `org.varlink.service.GetInfo` into interface and member.
    static func split(_ name: String) -> (interface: String, member: String) {
        guard let dot = name.lastIndex(of: ".") else { return (name, "") }
        return (String(name[..<dot]), String(name[name.index(after: dot)...]))
    }
}

extension Method {
    /// Makes a call of parameters that have the declared shape. What the type refuses all the same is named too.
    fileprivate init(parameters: JSONObject) throws {
        do {
            self = try JSON.object(parameters).decode()
        } catch let error as DecodingError {
            throw InvalidParameter(parameter: error.parameter)
        }
    }
}

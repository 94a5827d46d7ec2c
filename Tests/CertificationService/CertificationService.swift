import Synchronization
import Varlink

/// Answers `org.varlink.certification`: each run has to make its calls in order, with the values it was given.
final class CertificationService: Sendable {
    private static let order = [
        Certification.Test01.name, Certification.Test02.name, Certification.Test03.name, Certification.Test04.name,
        Certification.Test05.name, Certification.Test06.name, Certification.Test07.name, Certification.Test08.name,
        Certification.Test09.name, Certification.Test10.name, Certification.Test11.name, Certification.End.name,
    ]

    /// How many calls each run has made.
    private let runs = Mutex<[String: Int]>([:])

    func service() throws -> Service {
        var service = Service(
            vendor: "respited", product: "Varlink certification", version: "1", url: "https://varlink.org",
            interfaces: [try Interface(parsing: Certification.interface)]
        )
        service.replyCheck = { method, problem in preconditionFailure("\(method): \(problem)") }
        service.on(Certification.Start.self) { [self] _, caller in start(caller) }
        on(Certification.Test01.self, in: &service) { .init() }
        on(Certification.Test02.self, in: &service) { .init() }
        on(Certification.Test03.self, in: &service) { .init() }
        on(Certification.Test04.self, in: &service) { .init() }
        on(Certification.Test05.self, in: &service) { .init() }
        on(Certification.Test06.self, in: &service) { .init() }
        on(Certification.Test07.self, in: &service) { .init() }
        on(Certification.Test08.self, in: &service) { .init() }
        on(Certification.Test09.self, in: &service) { .init() }
        on(Certification.Test11.self, in: &service) { .init() }
        on(Certification.End.self, in: &service) { .init() }
        service.stream(Certification.Test10.self) { [self] call, _, replies in
            try take(call)
            for reply in Certification.tenReplies.dropLast() { try await replies.send(.init(string: reply)) }
            for reply in Certification.tenReplies.suffix(1) { try await replies.last(.init(string: reply)) }
        }
        return service
    }

    private func on<Call: Certification.Step>(
        _ call: Call.Type,
        in service: inout Service,
        _ reply: @escaping @Sendable () -> Call.Reply
    ) {
        service.on(call) { [self] call, _ in
            try take(call)
            return reply()
        }
    }

    private func start(_ caller: Caller) -> Certification.Start.Reply {
        runs.withLock { runs in
            let name = "\(caller.connection)-\(runs.count)"
            runs[name] = 0
            return .init(client_id: name)
        }
    }

    /// Counts a call as made, if it is the one that is due. Otherwise the run is over.
    private func take<Call: Certification.Step>(_ call: Call) throws {
        let got = try described(call)
        try runs.withLock { runs in
            guard let made = runs.removeValue(forKey: call.client_id) else { throw Certification.ClientIdError() }
            var due = Call()
            due.client_id = call.client_id
            guard Self.order[made] == Call.name, got == (try described(due)) else {
                throw Certification.CertificationError(wants: ["method": .string(Self.order[made])], got: got)
            }
            if made + 1 < Self.order.count { runs[call.client_id] = made + 1 }
        }
    }

    private func described<Call: Method>(_ call: Call) throws -> JSON {
        ["method": .string(Call.name), "parameters": try JSON(encoding: call)]
    }
}

import RespiteAPI
import Testing
import Varlink

@Suite struct ContractTests {
    @Test func everyMethodAndErrorHasItsSwiftTypeAndNoOther() throws {
        let interfaces = try Contract.interfaces()
        let methods = interfaces.flatMap { interface in interface.methods.keys.map { "\(interface.name).\($0)" } }
        let errors = interfaces.flatMap { interface in interface.errors.keys.map { "\(interface.name).\($0)" } }
        #expect(Contract.methods.map { $0.name }.sorted() == methods.sorted())
        #expect(Contract.faults.map { $0.name }.sorted() == errors.sorted())
    }

    /// Names, types and the order of fields: of calls, replies, faults and of every type within.
    @Test(arguments: try Contract.interfaces().map(\.name))
    func anInterfaceSaysWhatTheSwiftTypesSay(name: String) throws {
        let interface = try #require(try Contract.interfaces().first { $0.name == name })
        let swift = try Interface(parsing: Self.description(of: name))
        #expect(Set(interface.types.keys) == Set(swift.types.keys))
        for (name, shape) in swift.types { #expect(interface.types[name] == shape, "type \(name)") }
        for (name, method) in swift.methods {
            #expect(interface.methods[name]?.parameters == method.parameters, "method \(name)")
            #expect(interface.methods[name]?.reply == method.reply, "the reply of \(name)")
        }
        for (name, error) in swift.errors { #expect(interface.errors[name] == error, "error \(name)") }
    }

    @Test(arguments: Contract.methods.map { $0.name })
    func aCallAndItsReplyPassUnchangedWithEveryFieldAndWithTheFewest(name: String) async throws {
        let method = try #require(Contract.methods.first { $0.name == name })
        try await pass(method)
    }

    @Test(arguments: Contract.faults.map { $0.name })
    func aFaultPassesUnchanged(name: String) async throws {
        let fault = try #require(Contract.faults.first { $0.name == name })
        try await pass(fault)
    }

    private func pass<M: Method>(_: M.Type) async throws {
        let (call, reply) = (try Specimens(of: M.self), try Specimens(of: M.Reply.self))
        for (call, reply) in zip(call.all, reply.all) {
            var service = try Self.service()
            service.on(M.self) { received, _ in
                let (received, sent) = (try JSON(encoding: received), try JSON(encoding: call))
                #expect(received == sent)
                return reply
            }
            let answer = try await Client.inMemory(service, as: Self.peer).call(call)
            #expect(try JSON(encoding: answer) == JSON(encoding: reply))
        }
    }

    private func pass<F: Fault>(_: F.Type) async throws {
        let fault = try TypeReader.read(F.self).value
        var service = try Self.service()
        service.on(System.ShowPolicy.self) { _, _ in throw fault }
        let answer = await #expect(throws: RemoteFault.self) {
            try await Client.inMemory(service, as: Self.peer).call(System.ShowPolicy())
        }
        #expect(try answer == RemoteFault(name: F.name, parameters: JSON(encoding: fault)))
    }

    private static let peer = Peer(uid: 1000, gid: 1000, pid: 1)

    /// A service that says so when what it answers is not what the interface declares.
    private static func service() throws -> Service {
        var service = Service(
            vendor: "", product: "", version: "", url: "", interfaces: try Contract.interfaces())
        service.replyCheck = { method, problem in Issue.record("\(method): \(problem)") }
        return service
    }

    /// The interface as the Swift types have it.
    private static func description(of interface: String) throws -> String {
        let label = interface.interfaceAndMember.member
        let roots = ["RespiteAPI.\(label).", "RespiteRecord.Plan.", "RespiteRecord.FirstScreen."]
        var writer = TypesWriter(roots: roots)
        var members: [String] = []
        for method in Contract.methods where method.name.interfaceAndMember.interface == interface {
            members.append(try declaration(of: method, &writer))
        }
        for fault in Contract.faults where fault.name.interfaceAndMember.interface == interface {
            let fields = try writer.parameters(TypeReader.structure(of: fault))
            members.append("error \(fault.name.interfaceAndMember.member) \(fields)")
        }
        return (["interface \(interface)"] + writer.types + members).joined(separator: "\n") + "\n"
    }

    private static func declaration<M: Method>(of method: M.Type, _ writer: inout TypesWriter) throws -> String {
        let parameters = try writer.parameters(TypeReader.structure(of: M.self))
        let reply = try writer.parameters(TypeReader.structure(of: M.Reply.self))
        return "method \(M.name.interfaceAndMember.member)\(parameters) -> \(reply)"
    }
}

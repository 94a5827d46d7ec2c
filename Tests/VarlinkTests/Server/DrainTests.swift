import Testing
import Varlink

@Suite struct DrainTests {
    private func bare() throws -> Service {
        Service(vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()])
    }

    @Test func aCallThatWasBegunIsAnswered() async throws {
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let (released, release) = AsyncStream.makeStream(of: Void.self)
        var service = try bare()
        service.on(Library.Echo.self) { call, _ in
            begin.finish()
            for await _ in released {}
            return .init(text: call.text)
        }
        try await TestServer.run(service) { server in
            let client = try await server.connect()
            let reply = Task { try await client.call(Library.Echo(text: "late")) }
            for await _ in begun {}
            server.server.drain(within: .seconds(60))
            release.finish()
            #expect(try await reply.value == Library.Echo.Reply(text: "late"))
            await #expect(throws: Disconnected.self) { try await client.call(Library.Echo(text: "too late")) }
        }
    }

    @Test func aStreamEndsAtOnce() async throws {
        var service = try bare()
        service.stream(Library.Count.self) { _, _, replies in
            try await replies.send(.init(number: 1))
            let (never, _) = AsyncStream.makeStream(of: Void.self)
            for await _ in never {}
        }
        try await TestServer.run(service) { server in
            let client = try await server.connect()
            await #expect(throws: Disconnected.self) {
                for try await _ in client.stream(Library.Count(upTo: 2)) { server.server.drain(within: .seconds(60)) }
            }
        }
    }

    @Test func aCallThatHangsIsLeftBehind() async throws {
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let (released, release) = AsyncStream.makeStream(of: Void.self)
        var service = try bare()
        service.on(Library.Echo.self) { call, _ in
            begin.finish()
            for await _ in released {}
            return .init(text: call.text)
        }
        try await TestServer.run(service) { server in
            let client = try await server.connect()
            let reply = Task { try await client.call(Library.Echo(text: "never")) }
            for await _ in begun {}
            server.server.drain(within: .zero)
            await #expect(throws: Disconnected.self) { try await reply.value }
        }
        release.finish()
    }

    @Test func whoComesLaterFindsNobody() async throws {
        let path = try await TestServer.run(try Library.service()) { $0.path }
        await #expect(throws: Unreachable.self) { try await Client.connect(path: path) }
    }
}

import Synchronization
import Testing
import Varlink

/// What a server does with peers that do not behave, over a real socket.
@Suite struct ServerTests {
    private let echo = #"{"method":"org.example.Library.Echo","parameters":{"text":"x"}}"#
    private let echoed = #"{"parameters":{"text":"x"}}"#

    @Test func pipelinedCallsAreAnsweredInOrder() async throws {
        let calls = (0..<100).map { #"{"method":"org.example.Library.Echo","parameters":{"text":"\#($0)"}}"# + "\0" }
        let replies = try await TestServer.run(try Library.service()) { server in
            try await RawPeer.connect(server.path).exchange(calls.joined())
        }
        #expect(replies == (0..<100).map { #"{"parameters":{"text":"\#($0)"}}"# })
    }

    @Test func callsSideBySideAreWorkedAtOnceAndAnsweredInOrder() async throws {
        let (second, begin) = AsyncStream.makeStream(of: Void.self)
        var service = Service(vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()])
        service.sideBySide(Library.Echo.self) { call, _, _ in
            if call.text == "first" { for await _ in second {} } else { begin.finish() }
            return .init(text: call.text)
        }
        let calls = ["first", "second"].map {
            #"{"method":"org.example.Library.Echo","parameters":{"text":"\#($0)"}}"# + "\0"
        }
        let replies = try await TestServer.run(service) { server in
            try await RawPeer.connect(server.path).exchange(calls.joined())
        }
        #expect(replies == [#"{"parameters":{"text":"first"}}"#, #"{"parameters":{"text":"second"}}"#])
    }

    @Test func aCallSideBySideMayReadAheadAndActInItsTurn() async throws {
        let (ahead, hasRead) = AsyncStream.makeStream(of: Void.self)
        let order = Mutex<[String]>([])
        var service = Service(vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()])
        service.sideBySide(Library.Echo.self) { call, _, turn in
            if call.text == "first" { for await _ in ahead {} } else { hasRead.finish() }
            order.withLock { $0.append("read \(call.text)") }
            await turn.come()
            order.withLock { $0.append("did \(call.text)") }
            return .init(text: call.text)
        }
        let calls = ["first", "second", "third"].map {
            #"{"method":"org.example.Library.Echo","parameters":{"text":"\#($0)"}}"# + "\0"
        }
        _ = try await TestServer.run(service) { server in
            try await RawPeer.connect(server.path).exchange(calls.joined())
        }
        #expect(order.withLock { $0.filter { $0.hasPrefix("did") } } == ["did first", "did second", "did third"])
        #expect(order.withLock { $0.firstIndex(of: "read second")! < $0.firstIndex(of: "did first")! })
    }

    @Test func anotherCallWaitsForThoseSideBySide() async throws {
        let order = Mutex<[String]>([])
        var service = Service(vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()])
        service.sideBySide(Library.Echo.self) { call, _, _ in
            await Task.yield()
            order.withLock { $0.append("echo") }
            return .init(text: call.text)
        }
        service.on(Library.Add.self) { _, _ in
            order.withLock { $0.append("add") }
            return .init(count: 1)
        }
        let add =
            #"{"method":"org.example.Library.Add","parameters":{"book":{"title":"T","authors":[],"condition":"new"}}}"#
        let replies = try await TestServer.run(service) { server in
            try await RawPeer.connect(server.path).exchange("\(echo)\0\(echo)\0\(add)\0\(echo)\0")
        }
        #expect(replies == [echoed, echoed, #"{"parameters":{"count":1}}"#, echoed])
        #expect(order.withLock { $0 } == ["echo", "echo", "add", "echo"])
    }

    @Test(arguments: [
        "{\"method\":", "[1]", "{\"method\":\"a.b.C\",\"parameters\":7}", "\u{FEFF}{}", "",
        String(repeating: "[", count: 40), #"{"method":"a.b.C","method":"a.b.C"}"#,
    ])
    func aBadMessageClosesTheConnectionAfterTheRepliesBeforeIt(message: String) async throws {
        let replies = try await TestServer.run(try Library.service()) { server in
            try await RawPeer.connect(server.path).send("\(echo)\0\(message)\0\(echo)\0")
        }
        #expect(replies == [echoed])
    }

    @Test func anEndlessMessageClosesTheConnection() async throws {
        var limits = Limits()
        limits.messageBytes = 1000
        let replies = try await TestServer.run(try Library.service(), limits: limits) { server in
            try await RawPeer.connect(server.path).send(String(repeating: "x", count: 100_000))
        }
        #expect(replies == [])
    }

    @Test func anUnfinishedMessageClosesTheConnectionInTime() async throws {
        var limits = Limits()
        limits.partial = .milliseconds(1)
        let replies = try await TestServer.run(try Library.service(), limits: limits) { server in
            try await RawPeer.connect(server.path).send("{")
        }
        #expect(replies == [])
    }

    @Test func aPeerThatDoesNotReadIsDropped() async throws {
        var limits = Limits()
        limits.silence = .milliseconds(1)
        let (dropped, drop) = AsyncStream.makeStream(of: Int.self)
        var service = Service(vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()])
        service.stream(Library.Count.self) { _, _, replies in
            var sent = 0
            defer {
                drop.yield(sent)
                drop.finish()
            }
            while true {
                try await replies.send(.init(number: sent))
                sent += 1
            }
        }
        try await TestServer.run(service, limits: limits) { server in
            let client = try await server.connect()
            let stream = client.stream(Library.Count(upTo: 1))
            for await sent in dropped { #expect(sent > 0) }
            withExtendedLifetime(stream) {}
        }
    }

    @Test func ofThreeHundredPeersThoseBeyondTheLimitAreRefused() async throws {
        var limits = Limits()
        limits.connectionsPerUid = 300
        let peers = Mutex<[Peer]>([])
        let isReserved: @Sendable (Peer) -> Bool = { peer in
            peers.withLock { $0.append(peer) }
            return false
        }
        try await TestServer.run(try Library.service(), limits: limits, isReserved: isReserved) { server in
            let clients = try await connect(300, to: server)
            #expect(clients.count == 240)
            await clients[0].close()
        }
        #expect(peers.withLock { $0.count } == 60)
    }

    @Test func aReservedPeerGetsInWhenOthersDoNot() async throws {
        var limits = Limits()
        (limits.connections, limits.reservedConnections) = (4, 2)
        let admitted = try await TestServer.run(try Library.service(), limits: limits, isReserved: { _ in true }) {
            server in
            try await connect(9, to: server).count
        }
        #expect(admitted == 4)
    }

    @Test func aUserMayOnlyHaveItsShare() async throws {
        let admitted = try await TestServer.run(try Library.service()) { server in
            try await connect(40, to: server).count
        }
        #expect(admitted == 32)
    }

    /// Connects so many clients, one after the other, and returns those that are answered.
    private func connect(_ count: Int, to server: TestServer) async throws -> [Client] {
        var clients: [Client] = []
        for _ in 0..<count {
            let client = try await server.connect()
            do {
                _ = try await client.call(Library.Echo(text: "x"))
                clients.append(client)
            } catch is Disconnected {}
        }
        return clients
    }

    @Test(.timeLimit(.minutes(20))) func whatWasSentWholeIsDoneThoughThePeerIsGone() async throws {
        let (done, note) = AsyncStream.makeStream(of: String.self)
        var service = Service(vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()])
        service.on(Library.Echo.self) { call, _ in
            note.yield(call.text)
            return .init(text: call.text)
        }
        let calls = (0..<40).map { #"{"method":"org.example.Library.Echo","parameters":{"text":"\#($0)"}}"# + "\0" }
        let texts = try await TestServer.run(service) { server in
            try await RawPeer.connect(server.path).sendAndHangUp(calls.joined() + String(echo.dropLast()))
            return await done.prefix(calls.count).reduce(into: []) { $0.append($1) }
        }
        #expect(texts == (0..<40).map { "\($0)" })
    }

    @Test func hangingUpEndsAStream() async throws {
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        var service = Service(vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()])
        service.stream(Library.Count.self) { _, _, replies in
            defer { end.finish() }
            try await replies.send(.init(number: 1))
            let (never, _) = AsyncStream.makeStream(of: Void.self)
            for await _ in never {}
        }
        try await TestServer.run(service) { server in
            let client = try await server.connect()
            for try await reply in client.stream(Library.Count(upTo: 9)) {
                #expect(reply.number == 1)
                break
            }
            for await _ in ended {}
            await #expect(throws: Disconnected.self) { try await client.call(GetInfo()) }
        }
    }

    @Test func theCallerIsWhoTheKernelSays() async throws {
        let callers = Mutex<[Caller]>([])
        var service = try Library.service()
        service.gate = { _, caller in callers.withLock { $0.append(caller) } }
        try await TestServer.run(service) { server in
            for _ in 0..<2 { _ = try await server.connect().call(GetInfo()) }
        }
        let seen = callers.withLock { $0 }
        #expect(seen.map(\.peer) == Array(repeating: .thisProcess, count: 2))
        #expect(seen[0].connection != seen[1].connection)
    }
}

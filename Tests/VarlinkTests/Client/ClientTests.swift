import Testing
import Varlink

/// What holds for every client, whether it talks over a socket or in memory.
@Suite struct ClientTests {
    enum Way: CaseIterable {
        case memory, socket
    }

    private func withClient(_ way: Way, _ use: @Sendable (Client) async throws -> Void) async throws {
        var service = try Library.service()
        service.replyCheck = { Issue.record("\($0) \($1)") }
        switch way {
        case .memory: try await use(Client.inMemory(service, as: .reader))
        case .socket: try await TestServer.run(service) { try await use($0.connect()) }
        }
    }

    @Test(arguments: Way.allCases) func aCallIsAnswered(way: Way) async throws {
        try await withClient(way) { client in
            let answer = try await client.call(Library.Echo(text: "hallo"))
            #expect(answer.text == "hallo")
            let added = try await client.call(Library.Add())
            #expect(added.count == 1)
        }
    }

    @Test(arguments: Way.allCases) func theServiceSaysWhatItServes(way: Way) async throws {
        try await withClient(way) { client in
            let info = try await client.call(GetInfo())
            #expect(info.interfaces == ["org.varlink.service", "org.example.Library"])
            #expect(info.vendor == "Example")
            let answer = try await client.call(GetInterfaceDescription(interface: "org.example.Library"))
            #expect(answer.description == Library.text)
        }
    }

    @Test(arguments: Way.allCases) func aDeclaredErrorComesBackWithItsParameters(way: Way) async throws {
        try await withClient(way) { client in
            let fault = await #expect(throws: RemoteFault.self) { try await client.call(Library.Fail(declared: true)) }
            #expect(fault?.as(Library.NoSuchBook.self) == Library.NoSuchBook(title: "Utopia"))
            #expect(fault?.as(InvalidParameter.self) == nil)
        }
    }

    @Test(arguments: Way.allCases) func anUndeclaredErrorTellsNothing(way: Way) async throws {
        try await withClient(way) { client in
            let fault = await #expect(throws: RemoteFault.self) { try await client.call(Library.Fail(declared: false)) }
            #expect(fault == RemoteFault(name: InternalError.name, parameters: [:]))
        }
    }

    @Test(arguments: Way.allCases) func aStreamGivesEachReplyAndEnds(way: Way) async throws {
        try await withClient(way) { client in
            var numbers: [Int] = []
            for try await reply in client.stream(Library.Count(upTo: 1000)) { numbers.append(reply.number) }
            #expect(numbers == Array(1...1000))
            let answer = try await client.call(Library.Echo(text: "still here"))
            #expect(answer.text == "still here")
        }
    }

    @Test(arguments: Way.allCases) func aStreamCalledWithoutMoreIsRefused(way: Way) async throws {
        try await withClient(way) { client in
            let fault = await #expect(throws: RemoteFault.self) { try await client.call(Library.Count(upTo: 2)) }
            #expect(fault?.as(ExpectedMore.self) == ExpectedMore())
        }
    }

    @Test(arguments: Way.allCases) func callsOfManyTasksGetTheirOwnReplies(way: Way) async throws {
        try await withClient(way) { client in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let answer = try await client.call(Library.Echo(text: "\(number)"))
                        #expect(answer.text == "\(number)")
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test(arguments: Way.allCases) func aOnewayCallIsNotAnsweredAndTakesNobodyElsesReply(way: Way) async throws {
        try await withClient(way) { client in
            try await client.oneway(Library.Echo(text: "into the wind"))
            try await client.oneway(Library.Fail(declared: true))
            let answer = try await client.call(Library.Echo(text: "hallo"))
            #expect(answer.text == "hallo")
        }
    }

    @Test(arguments: Way.allCases) func afterHangingUpCallsFail(way: Way) async throws {
        try await withClient(way) { client in
            await client.close()
            await #expect(throws: Disconnected.self) { try await client.call(Library.Echo(text: "hallo")) }
            await #expect(throws: Disconnected.self) { try await client.oneway(Library.Echo(text: "hallo")) }
        }
    }
}

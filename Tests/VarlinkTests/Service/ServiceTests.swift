import Synchronization
import Testing
import Varlink

/// What comes back for a message, without any socket.
@Suite struct ServiceTests {
    private let caller = Caller(peer: .reader)

    private func answer(_ message: JSON, by service: Service? = nil) async throws -> [JSON] {
        let service = try service ?? Library.service()
        return try await service.answer(message.bytes, from: caller).map { try JSON(parsing: $0) }
    }

    private func fault(_ name: String, _ parameters: JSON = [:]) -> [JSON] {
        [["error": .string("org.varlink.service.\(name)"), "parameters": parameters]]
    }

    @Test func aCallIsAnsweredWithItsResult() async throws {
        let replies = try await answer(["method": "org.example.Library.Echo", "parameters": ["text": "hallo"]])
        #expect(replies == [["parameters": ["text": "hallo"]]])
    }

    @Test(arguments: [nil, .null, [:]] as [JSON?]) func parametersMayBeAbsentNullOrEmpty(parameters: JSON?) async throws
    {
        var call = JSONObject()
        call["method"] = "org.varlink.service.GetInfo"
        call["parameters"] = parameters
        let replies = try await answer(.object(call))
        #expect(replies.first?["parameters"]?["product"] == "Library")
    }

    @Test func unknownNamesAreToldApart() async throws {
        #expect(
            try await answer(["method": "org.example.Cellar.Open"])
                == fault("InterfaceNotFound", ["interface": "org.example.Cellar"]))
        #expect(try await answer(["method": "Open"]) == fault("InterfaceNotFound", ["interface": "Open"]))
        #expect(
            try await answer(["method": "org.example.Library.Sing"])
                == fault("MethodNotFound", ["method": "org.example.Library.Sing"]))
        #expect(
            try await answer(["method": "org.example.Library.Burn"])
                == fault("MethodNotImplemented", ["method": "org.example.Library.Burn"]))
        #expect(
            try await answer([
                "method": "org.varlink.service.GetInterfaceDescription", "parameters": ["interface": "a.b"],
            ])
                == fault("InterfaceNotFound", ["interface": "a.b"]))
    }

    @Test(
        arguments: [
            ([:], "book"), (["book": 1], "book"), (["book": nil], "book"), (["book": [:], "page": 1], "book.title"),
            (["page": 1], "page"), (["book": ["title": "T", "authors": [], "condition": "burnt"]], "book.condition"),
            (
                ["book": ["title": "T", "authors": [["name": "A"], ["name": 7]], "condition": "new"]],
                "book.authors[1].name"
            ),
            (
                ["book": ["title": "T", "authors": [["name": "A", "died": 7]], "condition": "new"]],
                "book.authors[0].died"
            ),
            (["book": ["title": "T", "authors": [nil], "condition": "new"]], "book.authors[0]"),
            (["book": ["title": "T", "authors": [], "condition": "new", "prices": ["gbp": "1"]]], "book.prices.gbp"),
            (["book": ["title": "T", "authors": [], "condition": "new"], "shelf": 1.5], "shelf"),
            (["book": ["title": "T", "authors": [], "condition": "new"], "shelf": "1"], "shelf"),
        ] as [(JSON, String)])
    func aWrongParameterIsNamed(parameters: JSON, place: String) async throws {
        let replies = try await answer(["method": "org.example.Library.Add", "parameters": parameters])
        #expect(replies == fault("InvalidParameter", ["parameter": .string(place)]))
    }

    @Test func nullAndAbsentAreTheSameForWhatMayBeNull() async throws {
        let book: JSON = ["title": "T", "authors": [["name": "A", "born": nil]], "condition": "new", "prices": nil]
        let replies = try await answer([
            "method": "org.example.Library.Add", "parameters": ["book": book, "shelf": nil],
        ])
        #expect(replies == [["parameters": ["count": 1]]])
    }

    @Test func whatTheDeclarationAllowsAndTheTypeRefusesIsNamedToo() async throws {
        struct Narrow: Method {
            static let name = "org.example.Library.Add"
            struct Book: Codable { var authors: [String: Int] }
            typealias Reply = Nothing
            var book: Book
        }
        var service = Service(vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()])
        service.on(Narrow.self) { _, _ in Nothing() }
        let book: JSON = ["title": "T", "authors": [], "condition": "new"]
        let replies = try await answer(
            ["method": "org.example.Library.Add", "parameters": ["book": book]], by: service)
        #expect(replies == fault("InvalidParameter", ["parameter": "book.authors"]))
    }

    @Test func aStreamMarksAllRepliesButTheLast() async throws {
        let replies = try await answer(["method": "org.example.Library.Count", "parameters": ["upTo": 2], "more": true])
        #expect(replies == [["parameters": ["number": 1], "continues": true], ["parameters": ["number": 2]]])
    }

    @Test func aStreamThatSendsNoLastReplyEndsWithoutParameters() async throws {
        var service = Service(vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()])
        service.stream(Library.Count.self) { _, _, replies in try await replies.send(.init(number: 1)) }
        let call: JSON = ["method": "org.example.Library.Count", "parameters": ["upTo": 2], "more": true]
        #expect(try await answer(call, by: service) == [["parameters": ["number": 1], "continues": true], [:]])
    }

    @Test func moreIsOnlyAnOfferToAnOrdinaryMethod() async throws {
        let replies = try await answer([
            "method": "org.example.Library.Echo", "parameters": ["text": "x"], "more": true,
        ])
        #expect(replies == [["parameters": ["text": "x"]]])
    }

    @Test(arguments: ["Echo", "Burn", "Sing", "Count", "Fail"]) func nothingAnswersAOnewayCall(method: String)
        async throws
    {
        let name = JSON.string("org.example.Library.\(method)")
        #expect(try await answer(["method": name, "parameters": ["declared": true], "oneway": true]) == [])
    }

    @Test func anUpgradeIsRefused() async throws {
        let replies = try await answer(["method": "org.varlink.service.GetInfo", "upgrade": true])
        #expect(replies == fault("InvalidParameter", ["parameter": "upgrade"]))
    }

    @Test(arguments: [
        "[]", "1", "{}", "{\"method\":1}", "{\"method\":\"a.B\",\"parameters\":[]}", "{\"method\":\"a.B\",\"more\":1}",
        "{\"method\":\"a.B\",\"more\":true,\"oneway\":true}", "{\"method\":\"a.B\"", "",
    ])
    func whatIsNoCallIsNotAnswered(message: String) async throws {
        let service = try Library.service()
        await #expect(throws: BadMessage.self) { try await service.answer(Array(message.utf8), from: caller) }
    }

    @Test func theGateIsAskedBeforeTheParametersAreLookedAt() async throws {
        let asked = Mutex<[String]>([])
        var service = try Library.service()
        service.gate = { method, caller in
            asked.withLock { $0.append("\(method) \(caller.peer.uid)") }
            if method.hasPrefix("org.example") { throw PermissionDenied() }
        }
        #expect(try await answer(["method": "org.example.Library.Add"], by: service) == fault("PermissionDenied"))
        #expect(try await answer(["method": "org.varlink.service.GetInfo"], by: service).count == 1)
        #expect(asked.withLock { $0 } == ["org.example.Library.Add 1000", "org.varlink.service.GetInfo 1000"])
    }

    @Test func anErrorThatIsNoFaultIsMadeOne() async throws {
        var service = try Library.service()
        service.fault = { error, method in Library.NoSuchBook(title: "\(type(of: error)) in \(method)") }
        let replies = try await answer(
            ["method": "org.example.Library.Fail", "parameters": ["declared": false]], by: service)
        #expect(replies.first?["parameters"]?["title"] == "Secret in org.example.Library.Fail")
    }

    @Test func aReplyThatIsNotAsDeclaredIsNoticed() async throws {
        struct Wrong: Method {
            static let name = "org.example.Library.Echo"
            struct Reply: Codable { var text = 1 }
            var text: String
        }
        struct Undeclared: Fault { static let name = "org.example.Library.OnFire" }
        let problems = Mutex<[String]>([])
        var service = Service(vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()])
        service.replyCheck = { _, problem in problems.withLock { $0.append(problem) } }
        service.on(Wrong.self) { call, _ in
            if call.text == "fail" { throw Undeclared() }
            return Wrong.Reply()
        }
        for text in ["x", "fail"] as [JSON] {
            _ = try await answer(["method": "org.example.Library.Echo", "parameters": ["text": text]], by: service)
        }
        #expect(
            problems.withLock { $0 } == [
                "text does not fit the declaration", "org.example.Library.OnFire: is not declared",
            ])
    }

    @Test func anOrdinaryCallIsNotCancelledWithItsCaller() async throws {
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let (released, release) = AsyncStream.makeStream(of: Void.self)
        var service = Service(vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()])
        service.on(Library.Echo.self) { call, _ in
            start.finish()
            await Task.detached { for await _ in released {} }.value
            return .init(text: Task.isCancelled ? "cancelled" : call.text)
        }
        let call: JSON = ["method": "org.example.Library.Echo", "parameters": ["text": "done"]]
        let task = Task { [service] in try await answer(call, by: service) }
        for await _ in started {}
        task.cancel()
        release.finish()
        #expect(try await task.value == [["parameters": ["text": "done"]]])
    }

    @Test func aStreamIsCancelledWithItsCaller() async throws {
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        var service = Service(vendor: "", product: "", version: "", url: "", interfaces: [try Library.interface()])
        service.stream(Library.Count.self) { _, _, _ in
            start.finish()
            let (never, _) = AsyncStream.makeStream(of: Void.self)
            for await _ in never {}
            try Task.checkCancellation()
        }
        let call: JSON = ["method": "org.example.Library.Count", "parameters": ["upTo": 2], "more": true]
        let task = Task { [service] in try await answer(call, by: service) }
        for await _ in started {}
        task.cancel()
        await #expect(throws: Disconnected.self) { try await task.value }
    }
}

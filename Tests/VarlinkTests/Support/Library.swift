import Varlink

/// An invented service for the tests: a lending library.
enum Library {
    static let text = """
        # A lending library.
        interface org.example.Library

        type Condition (new, worn, lost)

        type Author (name: string, born: ?int)

        type Book (
          title: string,
          authors: []Author,
          condition: Condition,
          prices: ?[string]float
        )

        # Adds a book, and says how many there are.
        method Add(book: Book, shelf: ?int) -> (count: int)

        # Says it back.
        method Echo(text: string) -> (text: string)

        # Declared, and answered by nobody.
        method Burn() -> ()

        # Counts up to a number.
        method Count(upTo: int) -> (number: int)

        # Fails in a way that is declared, or in one that is not.
        method Fail(declared: bool) -> ()

        error NoSuchBook (title: string)

        """

    struct Author: Codable, Equatable {
        var name: String
        var born: Int?
    }

    enum Condition: String, Codable {
        case new, worn, lost
    }

    struct Book: Codable, Equatable {
        var title = "Stone Soup"
        var authors = [Author(name: "Ann Onymous")]
        var condition = Condition.new
        var prices: [String: Double]?
    }

    struct Add: Method {
        static let name = "org.example.Library.Add"
        struct Reply: Codable, Equatable { var count: Int }
        var book = Book()
        var shelf: Int?
    }

    struct Echo: Method {
        static let name = "org.example.Library.Echo"
        struct Reply: Codable, Equatable { var text: String }
        var text: String
    }

    struct Count: Method {
        static let name = "org.example.Library.Count"
        struct Reply: Codable, Equatable { var number: Int }
        var upTo: Int
    }

    struct Fail: Method {
        static let name = "org.example.Library.Fail"
        typealias Reply = Nothing
        var declared: Bool
    }

    struct NoSuchBook: Fault, Equatable {
        static let name = "org.example.Library.NoSuchBook"
        var title: String
    }

    /// An error that no interface declares. Its text must never get out.
    struct Secret: Error, CustomStringConvertible {
        var description: String { "the vault is under the carpet" }
    }

    static func interface() throws -> Interface { try Interface(parsing: text) }

    static func service() throws -> Service {
        var service = Service(
            vendor: "Example", product: "Library", version: "1", url: "https://example.org",
            interfaces: [try interface()])
        service.fault = { _, _ in InternalError() }
        service.on(Add.self) { call, _ in Add.Reply(count: call.book.authors.count) }
        service.on(Echo.self) { call, _ in Echo.Reply(text: call.text) }
        service.stream(Count.self) { call, _, replies in
            for number in 1..<call.upTo { try await replies.send(.init(number: number)) }
            try await replies.last(.init(number: call.upTo))
        }
        service.on(Fail.self) { call, _ in
            if call.declared { throw NoSuchBook(title: "Utopia") }
            throw Secret()
        }
        return service
    }
}

extension Peer {
    static let reader = Peer(uid: 1000, gid: 100, pid: 4711)
}

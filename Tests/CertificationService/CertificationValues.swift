import Varlink

/// The values that the calls of a run carry to and fro.
extension Certification {
    static let map = ["foo": "Foo", "bar": "Bar"]
    static let set = ["one": Nothing(), "two": Nothing(), "three": Nothing()]
    static let tenReplies = (1...10).map { "Reply number \($0)" }

    struct Four: Codable, Equatable {
        var bool = false
        var int = 2
        var float = Double.pi
        var string = "a lot of string"
    }

    enum Number: String, Codable {
        case one, two, three
    }

    enum Word: String, Codable {
        case foo, bar, baz
    }

    struct Pair: Codable, Equatable {
        var first = 1
        var second = "2"
    }

    struct Anonymous: Codable, Equatable {
        var foo = true
        var bar = false
    }

    struct Interface: Codable, Equatable {
        var foo: [[String: Word]?]? = [nil, ["foo": .foo, "bar": .bar], nil, ["one": .foo, "two": .bar]]
        var anon = Anonymous()
    }

    struct MyType: Codable, Equatable {
        var object: JSON = [
            "method": "org.varlink.certification.Test09", "parameters": ["map": ["foo": "Foo", "bar": "Bar"]],
        ]
        var `enum` = Number.two
        var `struct` = Pair()
        var array = ["one", "two", "three"]
        var dictionary = Certification.map
        var stringset = Certification.set
        var nullable: String?
        var nullable_array_struct: [Pair]?
        var interface = Interface()
    }
}

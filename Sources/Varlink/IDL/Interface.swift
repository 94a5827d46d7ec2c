/// An interface as its description declares it: methods, types and errors by name.
package struct Interface: Sendable {
    package struct Method: Hashable, Sendable {
        package let parameters: Structure
        package let reply: Structure
    }

    /// The name in reverse-domain notation, such as `org.varlink.service`.
    package let name: String
    /// The text this was parsed from, byte for byte.
    package let description: String
    package internal(set) var methods: [String: Method] = [:]
    package internal(set) var types: [String: Shape] = [:]
    package internal(set) var errors: [String: Structure] = [:]

    /// Parses an interface definition as varlink.org describes it. Throws a `BadInterface` that says where.
    package init(parsing text: String) throws(BadInterface) {
        var parser = InterfaceParser(text)
        self = try parser.interface()
    }

    init(name: String, description: String) {
        (self.name, self.description) = (name, description)
    }
}

/// Why a text is no interface definition, and where.
package struct BadInterface: Error, Equatable, CustomStringConvertible {
    /// Counted from 1; the column in characters.
    package let line: Int
    package let column: Int
    package let reason: String

    package var description: String { "line \(line), column \(column): \(reason)" }
}

/// Parses an interface definition, after the grammar of varlink.org/Interface-Definition.
///
/// Beyond it, an error may stand without parentheses, as systemd writes it, and `any` is a type.
struct InterfaceParser {
    typealias Token = InterfaceScanner.Token

    private let text: String
    private var scanner: InterfaceScanner
    private var token = Token(text: "", place: .init())
    /// Types that were referred to, to be looked for once all are known.
    private var references: [Token] = []
    private var members: Set<String> = []

    init(_ text: String) {
        self.text = text
        scanner = InterfaceScanner(text)
    }

    mutating func interface() throws(BadInterface) -> Interface {
        try advance()
        try expect("interface")
        var interface = Interface(name: try interfaceName(), description: text)
        while !token.text.isEmpty { try member(of: &interface) }
        for reference in references where interface.types[reference.text] == nil {
            throw bad("there is no type \(reference.text)", at: reference)
        }
        return interface
    }

    private mutating func member(of interface: inout Interface) throws(BadInterface) {
        let kind = token
        try advance()
        switch kind.text {
        case "type":
            let name = try memberName()
            guard token.text == "(" else { throw unexpected("\"(\"") }
            interface.types[name] = try structureOrEnumeration()
        case "method":
            let name = try memberName()
            let parameters = try structure()
            try expect("->")
            interface.methods[name] = .init(parameters: parameters, reply: try structure())
        case "error":
            let name = try memberName()
            interface.errors[name] = token.text == "(" ? try structure() : Structure(fields: [])
        default: throw bad("expected \"type\", \"method\" or \"error\", found \"\(kind.text)\"", at: kind)
        }
    }

    mutating func shape() throws(BadInterface) -> Shape {
        let start = token
        switch start.text {
        case "(": return try structureOrEnumeration()
        case "?":
            try advance()
            guard token.text != "?" else { throw bad("a type is nullable once or not at all", at: token) }
            return .optional(try shape())
        case "[]":
            try advance()
            return .array(try shape())
        case "[string]":
            try advance()
            return .map(try shape())
        default:
            try advance()
            return try element(start)
        }
    }

    private mutating func element(_ token: Token) throws(BadInterface) -> Shape {
        switch token.text {
        case "bool": return .bool
        case "int": return .int
        case "float": return .float
        case "string": return .string
        case "object": return .object
        case "any": return .any
        default:
            guard InterfaceNames.isMember(token.text) else {
                throw bad("expected a type, found \"\(token.text)\"", at: token)
            }
            references.append(token)
            return .named(token.text)
        }
    }

    private mutating func structure() throws(BadInterface) -> Structure {
        let start = token
        guard case .structure(let structure) = try structureOrEnumeration() else {
            throw bad("expected fields with types, found an enumeration", at: start)
        }
        return structure
    }

    /// Which of the two it is shows after the first name: a colon, or not.
    private mutating func structureOrEnumeration() throws(BadInterface) -> Shape {
        try expect("(")
        if try skip(")") { return .structure(Structure(fields: [])) }
        var names: Set<String> = []
        let first = try fieldName(notIn: &names)
        guard token.text == ":" else { return .enumeration(try values(after: first, &names)) }
        var fields = [Structure.Field(name: first, shape: try fieldShape())]
        while try skip(",") {
            fields.append(.init(name: try fieldName(notIn: &names), shape: try fieldShape()))
        }
        try expect(")")
        return .structure(Structure(fields: fields))
    }

    private mutating func fieldShape() throws(BadInterface) -> Shape {
        try expect(":")
        return try shape()
    }

    private mutating func values(after first: String, _ names: inout Set<String>) throws(BadInterface) -> [String] {
        var values = [first]
        while try skip(",") { values.append(try fieldName(notIn: &names)) }
        try expect(")")
        return values
    }
}

extension InterfaceParser {
    private mutating func interfaceName() throws(BadInterface) -> String {
        guard InterfaceNames.isInterface(token.text) else {
            throw unexpected("an interface name such as \"org.example.ftl\"")
        }
        return try take()
    }

    private mutating func memberName() throws(BadInterface) -> String {
        guard InterfaceNames.isMember(token.text) else { throw unexpected("a name that starts with a capital letter") }
        guard members.insert(token.text).inserted else { throw bad("\(token.text) is declared twice", at: token) }
        return try take()
    }

    private mutating func fieldName(notIn names: inout Set<String>) throws(BadInterface) -> String {
        guard InterfaceNames.isField(token.text) else { throw unexpected("a field name") }
        guard names.insert(token.text).inserted else { throw bad("\(token.text) is there twice", at: token) }
        return try take()
    }

    private mutating func advance() throws(BadInterface) { token = try scanner.next() }

    private mutating func take() throws(BadInterface) -> String {
        let text = token.text
        try advance()
        return text
    }

    private mutating func skip(_ sign: String) throws(BadInterface) -> Bool {
        guard token.text == sign else { return false }
        try advance()
        return true
    }

    private mutating func expect(_ sign: String) throws(BadInterface) {
        guard try skip(sign) else { throw unexpected("\"\(sign)\"") }
    }

    private func unexpected(_ expected: String) -> BadInterface {
        let found = token.text.isEmpty ? "the end" : "\"\(token.text)\""
        return bad("expected \(expected), found \(found)", at: token)
    }

    private func bad(_ reason: String, at token: Token) -> BadInterface {
        BadInterface(line: token.place.line, column: token.place.column, reason: reason)
    }
}

/// Walks over the bytes of one JSON text.
struct JSONReader {
    let bytes: [UInt8]
    var depth: Int
    var place = 0

    init(bytes: [UInt8], depth: Int) {
        (self.bytes, self.depth) = (bytes, depth)
    }

    var next: UInt8? { place < bytes.count ? bytes[place] : nil }
    var malformed: BadJSON { .malformed(at: place) }

    mutating func end() throws(BadJSON) {
        skipSpace()
        guard place == bytes.count else { throw malformed }
    }

    mutating func value() throws(BadJSON) -> JSON {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    /// Steps over `sign` if it is the next thing that is no space.
    private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        guard next == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private mutating func word(_ text: StaticString, _ meaning: JSON) throws(BadJSON) -> JSON {
        let end = place + text.utf8CodeUnitCount
        guard end <= bytes.count, text.withUTF8Buffer({ bytes[place..<end].elementsEqual($0) }) else { throw malformed }
        place = end
        return meaning
    }

    private mutating func descend() throws(BadJSON) {
        place += 1
        depth -= 1
        guard depth >= 0 else { throw .nestedTooDeeply }
    }

    private mutating func array() throws(BadJSON) -> JSON {
        try descend()
        var elements: [JSON] = []
        if !skip("]") {
            repeat { elements.append(try value()) } while skip(",")
            guard skip("]") else { throw malformed }
        }
        depth += 1
        return .array(elements)
    }

    private mutating func object() throws(BadJSON) -> JSON {
        try descend()
        var members = JSONObject()
        if !skip("}") {
            repeat { try member(of: &members) } while skip(",")
            guard skip("}") else { throw malformed }
        }
        depth += 1
        return .object(members)
    }

    private mutating func member(of members: inout JSONObject) throws(BadJSON) {
        skipSpace()
        guard next == UInt8(ascii: "\"") else { throw malformed }
        let name = try string()
        guard skip(":") else { throw malformed }
        guard members.insert(try value(), as: name) else { throw .nameTwice }
    }

    private mutating func number() throws(BadJSON) -> JSON {
        let start = place
        var isWhole = true
        if next == UInt8(ascii: "-") { place += 1 }
        if next == UInt8(ascii: "0") { place += 1 } else { try digits() }
        if next == UInt8(ascii: ".") {
            isWhole = false
            place += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            isWhole = false
            place += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let value = Int64(text) { return .integer(value) }
        guard let value = Double(text), value.isFinite else { throw malformed }
        return .number(value)
    }

    private mutating func digits() throws(BadJSON) {
        let start = place
        while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { place += 1 }
        guard place > start else { throw malformed }
    }
}

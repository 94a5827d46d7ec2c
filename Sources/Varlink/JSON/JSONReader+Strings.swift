extension JSONReader {
    /// Reads a string from its opening quotation mark on. Most need no unescaping and are taken as they stand.
    mutating func string() throws(BadJSON) -> String {
        place += 1
        let start = place
        while let byte = next, byte >= 0x20 {
            if byte == UInt8(ascii: "\"") {
                defer { place += 1 }
                return try text(bytes[start..<place])
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            place += 1
        }
        throw malformed
    }

    private mutating func escapedString(from start: Int) throws(BadJSON) -> String {
        var unescaped = Array(bytes[start..<place])
        while let byte = next, byte >= 0x20 {
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return try text(unescaped[...])
            case UInt8(ascii: "\\"): try unescape(into: &unescaped)
            default: unescaped.append(byte)
            }
        }
        throw malformed
    }

    private func text(_ utf8: ArraySlice<UInt8>) throws(BadJSON) -> String {
        guard let text = String(validating: utf8, as: UTF8.self) else { throw .notUTF8 }
        return text
    }

    private mutating func unescape(into text: inout [UInt8]) throws(BadJSON) {
        guard let byte = next else { throw malformed }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text += UTF8.encode(try scalar()) ?? .encodedReplacementCharacter
        default: throw malformed
        }
    }

    /// Reads the digits after `\u`, and a second such escape where two surrogates make one character.
    private mutating func scalar() throws(BadJSON) -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard 0xD800..<0xDC00 ~= first, isEscape(), case let second = try hexadecimal(), 0xDC00..<0xE000 ~= second,
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw malformed }
        return scalar
    }

    private mutating func isEscape() -> Bool {
        guard place + 2 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u")
        else { return false }
        place += 2
        return true
    }

    private mutating func hexadecimal() throws(BadJSON) -> UInt32 {
        guard place + 4 <= bytes.count else { throw malformed }
        var unit: UInt32 = 0
        for byte in bytes[place..<place + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw malformed }
            unit = unit << 4 | UInt32(digit)
        }
        place += 4
        return unit
    }
}

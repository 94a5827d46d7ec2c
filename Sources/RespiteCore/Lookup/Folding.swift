/// Makes words comparable: lower case, no accents, no apostrophes; anything else between letters parts two words.
enum Folding {
    /// Longer words are cut here, so that a word's bits fit a machine word.
    static let longestWord = 40

    /// Appends the bytes of the folded `text` to `bytes`, and the end of each word to `ends`.
    static func append(_ text: String, to bytes: inout [UInt8], ends: inout [Int]) {
        var text = text
        var start = bytes.count
        text.withUTF8 { utf8 in
            if utf8.allSatisfy({ $0 < 0x80 }) {
                for byte in utf8 { append(ascii: byte, to: &bytes, ends: &ends, start: &start) }
            } else {
                for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
                    append(scalar, to: &bytes, ends: &ends, start: &start)
                }
            }
        }
        part(bytes: &bytes, ends: &ends, start: &start)
    }

    /// The folded words of `text`.
    static func words(_ text: String) -> [[UInt8]] {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        append(text, to: &bytes, ends: &ends)
        var start = 0
        return ends.map { end in
            defer { start = end }
            return Array(bytes[start..<end])
        }
    }

    /// The letters and digits of `text` in one piece, for codes.
    static func joined(_ text: String) -> [UInt8] {
        words(text).flatMap(\.self)
    }

    private static func append(ascii byte: UInt8, to bytes: inout [UInt8], ends: inout [Int], start: inout Int) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            if bytes.count - start < longestWord { bytes.append(byte) }
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            if bytes.count - start < longestWord { bytes.append(byte | 0x20) }
        case UInt8(ascii: "'"), UInt8(ascii: "`"):
            break
        default:
            part(bytes: &bytes, ends: &ends, start: &start)
        }
    }

    private static func append(
        _ scalar: Unicode.Scalar, to bytes: inout [UInt8], ends: inout [Int], start: inout Int
    ) {
        if scalar.isASCII {
            append(ascii: UInt8(truncatingIfNeeded: scalar.value), to: &bytes, ends: &ends, start: &start)
        } else if isSilent(scalar) {
            return
        } else if scalar.properties.isAlphabetic {
            let letters = plainLetters(of: scalar)
            if bytes.count - start + letters.count <= longestWord { bytes.append(contentsOf: letters) }
        } else if let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil {
            append(ascii: UInt8(ascii: "0") + UInt8(digit), to: &bytes, ends: &ends, start: &start)
        } else {
            part(bytes: &bytes, ends: &ends, start: &start)
        }
    }

    /// Plain Latin letters where there are such, else its own small form.
    private static func plainLetters(of scalar: Unicode.Scalar) -> [UInt8] {
        if let plain = LatinLetters.plain[scalar] { return plain }
        return scalar.properties.lowercaseMapping.unicodeScalars.filter { !isSilent($0) }
            .flatMap { LatinLetters.plain[$0] ?? Array(String($0).utf8) }
    }

    /// Combining accents, joiners, direction marks and every form of the apostrophe.
    private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2018, 0x2019, 0x201B, 0x02B9...0x02BF, 0x00B4, 0x2032, 0x200B...0x200F, 0x202A...0x202E,
            0x2066...0x2069, 0xFEFF, 0x00AD:
            true
        default:
            scalar.properties.generalCategory == .nonspacingMark
        }
    }

    private static func part(bytes: inout [UInt8], ends: inout [Int], start: inout Int) {
        if bytes.count > start { ends.append(bytes.count) }
        start = bytes.count
    }
}

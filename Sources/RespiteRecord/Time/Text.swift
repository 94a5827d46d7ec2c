/// Reads a run of ASCII digits, and nothing else, as a number. Empty is no number.
func digits(_ text: ArraySlice<UInt8>) -> Int? {
    guard !text.isEmpty, text.count < 19 else { return nil }
    var value = 0
    for byte in text {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
}

/// `number` in at least `width` digits.
func padded(_ number: Int64, to width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}

/// Decodes a value that is written as text, and says what was expected when it is not.
func decodeText<Value: LosslessStringConvertible>(from decoder: any Decoder, expecting form: String) throws -> Value {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Value(text) else {
        throw DecodingError.dataCorrupted(
            .init(codingPath: decoder.codingPath, debugDescription: "should be \(form)")
        )
    }
    return value
}

func encodeText(_ text: String, to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
}

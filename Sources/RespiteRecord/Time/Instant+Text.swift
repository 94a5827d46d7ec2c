extension Instant: LosslessStringConvertible {
    /// ISO 8601 in UTC with milliseconds: `2026-11-22T02:10:00.000Z`.
    package var description: String {
        let (day, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        let (days, time) = rest < 0 ? (day - 1, rest + 86_400_000) : (day, rest)
        let date = LocalDate(daysSince1970: Int(days))
        let seconds = time / 1000
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
        return "\(date)T\(clock.joined(separator: ":")).\(padded(time % 1000, to: 3))Z"
    }

    /// Reads `2026-11-22T02:10:00Z`, with or without a fraction of a second, with `Z` or an offset such as `+01:00`.
    package init?(_ text: String) {
        let text = Array(text.utf8)
        guard text.count >= 20, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
            text[16] == UInt8(ascii: ":"),
            let date = LocalDate(String(decoding: text[..<10], as: UTF8.self)),
            let hour = digits(text[11..<13]), let minute = digits(text[14..<16]), let second = digits(text[17..<19]),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var rest = text[19...]
        guard let fraction = Self.takeFraction(from: &rest), let offset = Self.offset(rest) else { return nil }
        let seconds = Int64(date.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
        self.init(milliseconds: seconds * 1000 + Int64(fraction))
    }

    /// Takes `.123` off the front and returns its milliseconds; 0 without one, nil for a lone point.
    private static func takeFraction(from rest: inout ArraySlice<UInt8>) -> Int? {
        guard rest.first == UInt8(ascii: ".") else { return 0 }
        let fraction = rest.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(1 + fraction.count)
        guard !fraction.isEmpty else { return nil }
        let three = Array((fraction + Array("00".utf8)).prefix(3))
        return digits(three[...])
    }

    /// Seconds east of UTC.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        let text = Array(text)
        if text == [UInt8(ascii: "Z")] { return 0 }
        guard text.count == 6, text[3] == UInt8(ascii: ":"), let hour = digits(text[1..<3]),
            let minute = digits(text[4..<6]), hour < 24, minute < 60
        else { return nil }
        switch text[0] {
        case UInt8(ascii: "+"): return hour * 3600 + minute * 60
        case UInt8(ascii: "-"): return -(hour * 3600 + minute * 60)
        default: return nil
        }
    }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        self = try decodeText(from: decoder, expecting: "a time such as 2026-11-22T02:10:00Z")
    }

    package func encode(to encoder: any Encoder) throws {
        try encodeText(description, to: encoder)
    }
}

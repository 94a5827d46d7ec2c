/// A time by the clock on the wall, to the minute. `24:00` is the end of a day and later than `23:59`.
package struct LocalTime: Hashable, Comparable, Sendable {
    package let minutes: Int

    /// Nil outside 00:00 to 24:00.
    package init?(hour: Int, minute: Int) {
        guard (0...24).contains(hour), (0..<60).contains(minute), hour < 24 || minute == 0 else { return nil }
        minutes = hour * 60 + minute
    }

    package var hour: Int { minutes / 60 }
    package var minute: Int { minutes % 60 }

    package static func < (earlier: LocalTime, later: LocalTime) -> Bool { earlier.minutes < later.minutes }
}

extension LocalTime: LosslessStringConvertible, Codable {
    /// `07:30`
    package var description: String { "\(padded(Int64(hour), to: 2)):\(padded(Int64(minute), to: 2))" }

    package init?(_ text: String) {
        let text = Array(text.utf8)
        guard text.count == 5, text[2] == UInt8(ascii: ":"), let hour = digits(text[..<2]),
            let minute = digits(text[3...])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    package init(from decoder: any Decoder) throws {
        self = try decodeText(from: decoder, expecting: "a time of day such as 07:30")
    }

    package func encode(to encoder: any Encoder) throws {
        try encodeText(description, to: encoder)
    }
}

/// A point in time, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Written on the wire and in documents as ISO 8601 in UTC with milliseconds.
package struct Instant: Hashable, Comparable, Sendable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package static func < (earlier: Instant, later: Instant) -> Bool {
        earlier.milliseconds < later.milliseconds
    }

    package static func + (instant: Instant, span: Span) -> Instant {
        Instant(milliseconds: instant.milliseconds + span.milliseconds)
    }

    package static func - (instant: Instant, span: Span) -> Instant {
        Instant(milliseconds: instant.milliseconds - span.milliseconds)
    }

    package static func - (later: Instant, earlier: Instant) -> Span {
        Span(milliseconds: later.milliseconds - earlier.milliseconds)
    }
}

/// A length of elapsed time, in whole milliseconds. Written on the wire as seconds.
package struct Span: Hashable, Comparable, Sendable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package static let zero = Span(milliseconds: 0)
    package static func seconds(_ count: Int) -> Span { Span(milliseconds: Int64(count) * 1000) }
    package static func minutes(_ count: Int) -> Span { .seconds(count * 60) }
    package static func hours(_ count: Int) -> Span { .minutes(count * 60) }
    package static func days(_ count: Int) -> Span { .hours(count * 24) }

    package static func < (shorter: Span, longer: Span) -> Bool { shorter.milliseconds < longer.milliseconds }
    package static func + (one: Span, other: Span) -> Span { Span(milliseconds: one.milliseconds + other.milliseconds) }
    package static func - (one: Span, other: Span) -> Span { Span(milliseconds: one.milliseconds - other.milliseconds) }
    package static prefix func - (span: Span) -> Span { Span(milliseconds: -span.milliseconds) }
    package static func * (span: Span, times: Int) -> Span { Span(milliseconds: span.milliseconds * Int64(times)) }
}

extension Span: Codable {
    package init(from decoder: any Decoder) throws {
        let seconds = try decoder.singleValueContainer().decode(Double.self)
        guard seconds.isFinite, abs(seconds) < 1e12 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a length of time in seconds is out of range")
            )
        }
        self.init(milliseconds: Int64((seconds * 1000).rounded()))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if milliseconds % 1000 == 0 {
            try container.encode(milliseconds / 1000)
        } else {
            try container.encode(Double(milliseconds) / 1000)
        }
    }
}

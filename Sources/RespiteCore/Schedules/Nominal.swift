import RespiteRecord

/// Which check-in of a schedule is meant: unique within a version of the schedule, whatever the clocks do.
package enum Nominal: Hashable, Sendable {
    /// By the clock on the wall, even where the clocks skip that time.
    case civil(LocalDate, LocalTime)
    /// So long after another instant, or at a moment that was named.
    case exact(Instant)
}

extension Nominal: LosslessStringConvertible, Codable {
    /// `2026-11-22T10:00`, or `2026-11-22T10:00:00.000Z` when exact.
    package var description: String {
        switch self {
        case .civil(let date, let time): "\(date)T\(time)"
        case .exact(let instant): instant.description
        }
    }

    package init?(_ text: String) {
        if let instant = Instant(text) {
            self = .exact(instant)
            return
        }
        let parts = text.split(separator: "T", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let date = LocalDate(parts[0]), let time = LocalTime(parts[1]) else { return nil }
        self = .civil(date, time)
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let nominal = Nominal(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "should be a time such as 2026-11-22T10:00")
            )
        }
        self = nominal
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

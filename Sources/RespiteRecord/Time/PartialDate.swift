/// A date of which perhaps only the year, or the year and the month, is known.
package enum PartialDate: Hashable, Sendable {
    case year(Int)
    case month(year: Int, month: Int)
    case day(LocalDate)

    package var year: Int {
        switch self {
        case .year(let year), .month(let year, _): year
        case .day(let date): date.year
        }
    }

    /// The first day that it can mean.
    package var earliest: LocalDate? {
        switch self {
        case .year(let year): LocalDate(year: year, month: 1, day: 1)
        case .month(let year, let month): LocalDate(year: year, month: month, day: 1)
        case .day(let date): date
        }
    }

    /// The last day that it can mean.
    package var latest: LocalDate? {
        switch self {
        case .year(let year): LocalDate(year: year, month: 12, day: 31)
        case .month(let year, let month):
            LocalDate(year: year, month: month, day: LocalDate.length(ofMonth: month, in: year))
        case .day(let date): date
        }
    }
}

extension PartialDate: LosslessStringConvertible, Codable {
    /// `1955`, `1955-02` or `1955-02-02`
    package var description: String {
        switch self {
        case .year(let year): padded(Int64(year), to: 4)
        case .month(let year, let month): "\(padded(Int64(year), to: 4))-\(padded(Int64(month), to: 2))"
        case .day(let date): date.description
        }
    }

    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        switch bytes.count {
        case 4:
            guard let year = digits(bytes[...]), year > 0 else { return nil }
            self = .year(year)
        case 7:
            guard bytes[4] == UInt8(ascii: "-"), let year = digits(bytes[..<4]), let month = digits(bytes[5...]),
                LocalDate(year: year, month: month, day: 1) != nil
            else { return nil }
            self = .month(year: year, month: month)
        default:
            guard let date = LocalDate(text) else { return nil }
            self = .day(date)
        }
    }

    package init(from decoder: any Decoder) throws {
        self = try decodeText(from: decoder, expecting: "a date such as 1955-02-02, 1955-02 or 1955")
    }

    package func encode(to encoder: any Encoder) throws {
        try encodeText(description, to: encoder)
    }
}

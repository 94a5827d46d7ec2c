/// A number of the National Health Service in England, Wales and the Isle of Man: ten digits, the last a check digit.
///
/// The first nine, times 10 down to 2, and the check digit add up to a multiple of 11 (NHS Data Dictionary, *NHS NUMBER*).
/// That a number is well formed does not say whose it is: it is unverified until it was traced.
package struct NHSNumber: Hashable, Sendable {
    /// Ten digits, without spaces.
    package let digits: String

    /// Reads one with or without spaces and hyphens.
    package init(parsing text: String) throws(IdentifierError) {
        let plain = text.filter { !" -\t\u{A0}".contains($0) }
        let values = plain.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
        guard values.count == plain.count else { throw .letters(.nhsNumber) }
        guard values.count == 10 else { throw .length(.nhsNumber) }
        let sum = zip(values, 2...10).reduce(0) { $0 + $1.0 * (12 - $1.1) }
        let check = (11 - sum % 11) % 11
        guard check == values[9], Set(values).count > 1 else { throw .check(.nhsNumber) }
        digits = plain
    }

    /// As it is written and read aloud: `943 476 5919`.
    package var spaced: String {
        "\(digits.prefix(3)) \(digits.dropFirst(3).prefix(3)) \(digits.suffix(4))"
    }
}

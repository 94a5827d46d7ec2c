/// Reads runs of digits: houses, years, postcodes abroad, dates, telephones, references.
enum NumberReader {
    /// Digits, perhaps with the signs that telephones are written with.
    static func isGroup(_ piece: Substring) -> Bool {
        piece.utf8.contains(where: isDigit) && piece.utf8.allSatisfy { isDigit($0) || "+-".utf8.contains($0) }
    }

    /// Whether groups of digits, so many in each, are one number: a telephone, or an NHS number as 3-3-4.
    static func isOne(_ counts: [Int], _ joined: String) -> Bool {
        let total = counts.reduce(0, +)
        if counts == [3, 3, 4] { return true }
        return (10...13).contains(total) && (joined.hasPrefix("0") || joined.hasPrefix("+"))
    }

    static func read(_ text: String, into token: inout QueryToken) {
        let digits = text.utf8.filter(isDigit)
        switch digits.count {
        case ...3:
            token.codes = [.init(field: .house, letters: digits, prior: 0.9)]
        case 4:
            readFour(digits, into: &token)
        case 5...8:
            token.dates = DateReader.read(digits: digits)
            let isDate = !token.dates.isEmpty
            token.codes = [
                .init(field: .code, letters: digits, prior: isDate ? 0.1 : 0.5),
                .init(field: .postcode, letters: digits, prior: isDate ? 0.05 : 0.4),
            ]
        default:
            token.codes = [
                .init(field: .code, letters: digits, prior: 0.7),
                .init(field: .telephone, letters: TelephoneDigits.digits(text), prior: 0.3),
            ]
        }
    }

    /// A year of birth, a postcode abroad, a long road's house.
    private static func readFour(_ digits: [UInt8], into token: inout QueryToken) {
        let year = DateReader.number(digits[...])
        let isYear = (1880...2040).contains(year)
        token.codes = [
            .init(field: .postcode, letters: digits, prior: isYear ? 0.4 : 0.85),
            .init(field: .house, letters: digits, prior: 0.1),
        ]
        if isYear { token.year = .init(year: UInt32(year), prior: 0.5) }
    }
}

import RespiteRecord

/// Reads birth dates as they are typed. A day that cannot be is kept as its digits, which may be near to one that can.
enum DateReader {
    typealias Reading = QueryToken.DateReading

    /// Three numbers with signs between them: `12/4/66`, `12.04.1966`, `1966-04-12`.
    static func read(_ piece: Substring) -> [Reading] {
        let parts = piece.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        guard parts.count == 3 else { return [] }
        return read(Array(parts[0].utf8), Array(parts[1].utf8), Array(parts[2].utf8))
    }

    /// Three pieces: `12 April 1966`, `12 4 66`.
    static func read(_ first: Substring, _ second: Substring, _ third: Substring) -> [Reading] {
        let day = Array(first.utf8.prefix(while: isDigit))
        guard
            day.count == first.utf8.count || ["st", "nd", "rd", "th"].contains(first.dropFirst(day.count).lowercased())
        else { return [] }
        if let month = month(second) { return read(day, month, Array(third.utf8)) }
        guard second.utf8.count <= 2, third.utf8.count == 2 || third.utf8.count == 4 else { return [] }
        return read(day, Array(second.utf8), Array(third.utf8)).filter { isDay($0.digits) }
    }

    /// Digits without signs: yyyymmdd, ddmmyyyy, ddmmyy, yymmdd.
    static func read(digits: [UInt8]) -> [Reading] {
        let tries = tries(digits)
        let plausible = tries.filter { isYear($0.digits[..<4]) }
        let possible = plausible.filter { isDay($0.digits) }
        return (possible.isEmpty ? plausible : possible).map { Reading(digits: $0.digits, prior: $0.prior) }
    }

    /// What eight or six digits may be: eight as yyyymmdd, and how likely.
    private static func tries(_ digits: [UInt8]) -> [(digits: [UInt8], prior: Float)] {
        let (first, second) = (Array(digits.prefix(2)), Array(digits.dropFirst(2).prefix(2)))
        switch digits.count {
        case 8:
            return [(digits, 0.5), (Array(digits[4...]) + second + first, 0.4)]
        case 6:
            let last = digits[4...]
            let british = centuries(last).map { (digits: $0 + second + first, prior: 0.6 as Float) }
            let sorted = centuries(first[...]).map { (digits: $0 + second + last, prior: 0.1 as Float) }
            return british + sorted
        default:
            return []
        }
    }

    private static func read(_ first: [UInt8], _ second: [UInt8], _ third: [UInt8]) -> [Reading] {
        guard [first, second, third].allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }), second.count <= 2 else {
            return []
        }
        switch (first.count, third.count) {
        case (4, 1...2):
            return [Reading(digits: first + two(second) + two(third), prior: 1)]
        case (1...2, 4):
            return [Reading(digits: third + two(second) + two(first), prior: 1)]
        case (1...2, 2):
            return centuries(third[...]).map { Reading(digits: $0 + two(second) + two(first), prior: 0.6) }
        default:
            return []
        }
    }

    /// The years that two digits can mean: there may be children of this century and people of the last.
    private static func centuries(_ year: ArraySlice<UInt8>) -> [[UInt8]] {
        let recent = year.lexicographicallyPrecedes("40".utf8)
        return [Array("19".utf8) + year] + (recent ? [Array("20".utf8) + year] : [])
    }

    private static func two(_ digits: [UInt8]) -> [UInt8] { digits.count == 1 ? [UInt8(ascii: "0")] + digits : digits }

    private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
        ["18", "19", "20"].contains { digits.starts(with: $0.utf8) }
    }

    static func isDay(_ digits: [UInt8]) -> Bool {
        let number = number(digits[...])
        return LocalDate(year: number / 10_000, month: number / 100 % 100, day: number % 100) != nil
    }

    static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
    }

    private static func month(_ name: Substring) -> [UInt8]? {
        let name = name.lowercased()
        guard name.count >= 3, let place = months.firstIndex(where: { $0.hasPrefix(name) }) else { return nil }
        return Array("\(place + 1)".utf8)
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}

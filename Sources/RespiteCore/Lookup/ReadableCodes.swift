import RespiteRecord

/// Telephones compare by their digits as dialled at home.
enum TelephoneDigits {
    static func digits(_ text: String) -> [UInt8] {
        digits(Array(text.utf8))
    }

    static func digits(_ text: [UInt8]) -> [UInt8] {
        let digits = text.filter(isDigit)
        if digits.starts(with: "0044".utf8) { return home(digits.dropFirst(4)) }
        if text.contains(UInt8(ascii: "+")) || digits.count == 12, digits.starts(with: "44".utf8) {
            return home(digits.dropFirst(2))
        }
        return digits
    }

    private static func home(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        digits.first == UInt8(ascii: "0") ? Array(digits) : [UInt8(ascii: "0")] + digits
    }
}

/// What the lookup needs of a postcode: the district it begins with.
enum PostcodeParts {
    /// `ss1` of `ss11aa`; nil when this is no full UK postcode.
    static func outward(_ letters: [UInt8]) -> ArraySlice<UInt8>? {
        guard (5...7).contains(letters.count), isInward(letters.suffix(3)) else { return nil }
        let outward = letters.dropLast(3)
        return isOutward(outward) ? outward : nil
    }

    static func isInward(_ letters: ArraySlice<UInt8>) -> Bool {
        letters.count == 3 && letters.first.map(isDigit) == true && letters.dropFirst().allSatisfy(isLetter)
    }

    /// One or two letters, a digit, perhaps another digit or letter.
    static func isOutward(_ letters: ArraySlice<UInt8>) -> Bool {
        let area = letters.prefix(while: isLetter)
        let district = letters.dropFirst(area.count)
        guard (1...2).contains(area.count), (1...2).contains(district.count) else { return false }
        return district.first.map(isDigit) == true
    }
}

/// Birth dates as one number, yyyymmdd, zeros for what is not known.
enum DayKey {
    static func make(_ date: PartialDate) -> UInt32 {
        switch date {
        case .year(let year): UInt32(clamping: year) % 10_000 * 10_000
        case .month(let year, let month):
            UInt32(clamping: year) % 10_000 * 10_000 + UInt32(clamping: month) % 13 * 100
        case .day(let date): UInt32(date.year * 10_000 + date.month * 100 + date.day)
        }
    }
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

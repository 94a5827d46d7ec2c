import Foundation

/// Finds the birth dates of a segment that one may have meant who typed another.
struct DateFinder {
    private let days: [UInt32]
    private var found: [UInt32: Float] = [:]
    private var exact: UInt32 = 0
    private var prior: Float = 0

    init(days: [UInt32]) { self.days = days }

    mutating func matches(_ readings: [QueryToken.DateReading]) -> [ValueMatch] {
        for reading in readings {
            prior = log2f(reading.prior)
            addNear(reading.digits)
            addOtherParts(UInt32(DateReader.number(reading.digits[...])))
        }
        let typed = Set(readings.map { UInt32(DateReader.number($0.digits[...])) })
        return found.map { ValueMatch(value: $0, bits: $1, closeness: typed.contains($0) ? .exact : .near) }
    }

    private mutating func addNear(_ digits: [UInt8]) {
        add(digits, ErrorRates.sameDay)
        for place in digits.indices {
            for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != digits[place] {
                var changed = digits
                changed[place] = digit
                add(changed, ErrorRates.oneDigit)
            }
            guard place > 0 else { continue }
            var swapped = digits
            swapped.swapAt(place, place - 1)
            add(swapped, ErrorRates.swappedDigits)
        }
    }

    private mutating func addOtherParts(_ typed: UInt32) {
        let (year, month, day) = (typed / 10_000, typed / 100 % 100, typed % 100)
        add(year * 10_000 + day * 100 + month, ErrorRates.dayForMonth)
        for other in 1...31 as ClosedRange<UInt32> { add(year * 10_000 + month * 100 + other, ErrorRates.otherDay) }
        for other in 1...12 as ClosedRange<UInt32> { add(year * 10_000 + other * 100 + day, ErrorRates.otherMonth) }
        for other in 1880...2050 as ClosedRange<UInt32> {
            let apart = other > year ? other - year : year - other
            let bits =
                apart == 1 ? ErrorRates.nextYear : apart == 10 ? ErrorRates.otherDecade : ErrorRates.otherYear
            add(other * 10_000 + month * 100 + day, bits)
        }
        add(year * 10_000, ErrorRates.knownByYear)
        add(year * 10_000 + month * 100, ErrorRates.knownByMonth)
    }

    private mutating func add(_ digits: [UInt8], _ bits: Float) {
        add(UInt32(DateReader.number(digits[...])), bits)
    }

    private mutating func add(_ day: UInt32, _ bits: Float) {
        let place = days.firstPlace(notBefore: day)
        guard place < days.count, days[place] == day else { return }
        found[day] = max(found[day] ?? -.infinity, bits + prior)
    }
}

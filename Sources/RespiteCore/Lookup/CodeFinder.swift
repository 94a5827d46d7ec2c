import Foundation

/// Finds the codes of a segment that are what was typed, or one error away from it.
enum CodeFinder {
    static func matches(_ reading: QueryToken.CodeReading, in codes: CodeList) -> [ValueMatch] {
        let rates = rates(of: reading.field)
        let prior = log2f(reading.prior)
        var found: [ValueMatch] = []
        if let number = codes.number(of: CodeKey.make(reading.field, reading.letters)) {
            found.append(ValueMatch(value: number, bits: prior + rates.exact, closeness: .exact))
        }
        guard reading.letters.count <= longest, reading.field != .about else { return found }
        let near = NearCodes.all(of: reading.letters)
        let bits = prior + rates.near - log2f(Float(near.count))
        var seen = Set(found.map(\.value))
        for letters in near {
            guard let number = codes.number(of: CodeKey.make(reading.field, letters)), seen.insert(number).inserted
            else { continue }
            found.append(ValueMatch(value: number, bits: bits, closeness: .near))
        }
        return found
    }

    /// No code has more characters.
    private static let longest = 16

    private static func rates(of field: LookupField) -> (exact: Float, near: Float) {
        switch field {
        case .postcode: ErrorRates.postcode
        case .outward: ErrorRates.outward
        case .house: ErrorRates.house
        default: ErrorRates.reference
        }
    }
}

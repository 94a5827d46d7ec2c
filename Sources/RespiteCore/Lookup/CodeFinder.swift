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
        guard reading.letters.count <= longest, reading.field != .about, reading.prior >= leastPrior else {
            return found
        }
        var seen = Set(found.map(\.value))
        for (letters, bits) in NearCodes(of: reading.letters).weighed {
            guard let number = codes.number(of: CodeKey.make(reading.field, letters)), seen.insert(number).inserted
            else { continue }
            found.append(ValueMatch(value: number, bits: prior + rates.near + bits, closeness: .near))
        }
        return found
    }

    /// What is hardly a code is looked up as it is, and its neighbours are not.
    private static let leastPrior: Float = 0.2

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

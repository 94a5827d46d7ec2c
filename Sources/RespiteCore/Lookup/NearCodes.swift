import Foundation

/// The codes that one error may have made what was typed of, by the kind of error.
struct NearCodes {
    /// One character was typed wrongly.
    private(set) var wrong: [[UInt8]] = []
    /// Two neighbours were swapped.
    private(set) var swapped: [[UInt8]] = []
    /// One character too few was typed.
    private(set) var missing: [[UInt8]] = []
    /// One character too many was typed.
    private(set) var extra: [[UInt8]] = []

    init(of typed: [UInt8]) {
        let alphabet = Self.alphabet(for: typed)
        for place in typed.indices {
            for letter in alphabet where letter != typed[place] {
                var changed = typed
                changed[place] = letter
                wrong.append(changed)
            }
            var shorter = typed
            shorter.remove(at: place)
            extra.append(shorter)
            if place > 0, typed[place] != typed[place - 1] {
                var back = typed
                back.swapAt(place, place - 1)
                swapped.append(back)
            }
        }
        for place in 0...typed.count {
            for letter in alphabet where place == typed.count || letter != typed[place] {
                var longer = typed
                longer.insert(letter, at: place)
                missing.append(longer)
            }
        }
    }

    var all: [[UInt8]] { swapped + wrong + missing + extra }

    /// The codes, each with the probability that this is what was meant, as log2, given that there is one error.
    var weighed: [(code: [UInt8], bits: Float)] {
        Self.shared(swapped, ErrorRates.swappedInCode) + Self.shared(wrong, ErrorRates.wrongInCode)
            + Self.shared(missing, ErrorRates.missingInCode) + Self.shared(extra, ErrorRates.extraInCode)
    }

    private static func shared(_ codes: [[UInt8]], _ bits: Float) -> [(code: [UInt8], bits: Float)] {
        let each = bits - log2f(Float(max(1, codes.count)))
        return codes.map { ($0, each) }
    }

    /// A code of digits has only digits for neighbours.
    private static func alphabet(for code: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789".utf8)
        return code.allSatisfy(digits.contains) ? digits : digits + Array("abcdefghijklmnopqrstuvwxyz".utf8)
    }
}

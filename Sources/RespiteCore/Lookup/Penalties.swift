import Foundation

/// What it costs a person that a token meets nothing of them: nothing where the field is not on record.
struct Penalties {
    private let tokens: [QueryToken]
    private var known: [Float]

    /// Which fields a record has.
    struct Has: OptionSet {
        let rawValue: UInt8
        static let given = Has(rawValue: 1)
        static let family = Has(rawValue: 2)
        static let address = Has(rawValue: 4)
        static let born = Has(rawValue: 8)
        static let postcode = Has(rawValue: 16)
        static let code = Has(rawValue: 32)
        static let telephone = Has(rawValue: 64)

        static let ofField: [Has] = LookupField.allCases.map { field in
            switch field {
            case .given, .preferred: .given
            case .family: .family
            case .street, .town, .house: .address
            case .postcode, .outward: .postcode
            case .code: .code
            case .telephone: .telephone
            case .born: .born
            case .about, .plan: []
            }
        }
    }

    init(_ tokens: [QueryToken]) {
        self.tokens = tokens
        known = Array(repeating: .nan, count: tokens.count * 256)
    }

    /// In bits, negative or zero.
    @inline(__always)
    mutating func callAsFunction(_ token: Int, _ has: Has, isSwapped: Bool) -> Float {
        let place = token * 256 + Int(has.rawValue) + (isSwapped ? 128 : 0)
        if known[place].isNaN { known[place] = penalty(tokens[token], has, isSwapped) }
        return known[place]
    }

    private func penalty(_ token: QueryToken, _ has: Has, _ isSwapped: Bool) -> Float {
        guard !token.isHint else { return 0 }
        var sum: Float = 0
        var all: Float = 0
        func count(_ prior: Float, _ field: Has, _ unrelated: Float) {
            all += prior
            sum += prior * (has.contains(field) ? unrelated : 1)
        }
        let rates = ErrorRates.unrelated
        count(token.place[.given, isSwapped: isSwapped], .given, rates.given)
        count(token.place[.family, isSwapped: isSwapped], .family, rates.family)
        count(token.place[.address, isSwapped: isSwapped], .address, rates.address)
        if !token.dates.isEmpty { count(token.dates.reduce(0) { $0 + $1.prior }, .born, rates.born) }
        if let year = token.year { count(year.prior, .born, rates.born) }
        for code in token.codes { count(code.prior, Has.ofField[Int(code.field.rawValue)], rate(code.field)) }
        return all > 0 ? log2f(sum / all) : 0
    }

    private func rate(_ field: LookupField) -> Float {
        switch field {
        case .postcode, .outward: ErrorRates.unrelated.postcode
        case .house: 0.12
        default: ErrorRates.unrelated.code
        }
    }
}

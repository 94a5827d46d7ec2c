/// How likely a word is a given name, a family name or part of an address, for both orders of the two names.
struct NamePlace: Sendable, Equatable {
    var given: Float
    var family: Float
    var address: Float

    static let none = NamePlace(given: 0, family: 0, address: 0)

    /// Whoever says "Smith, John" swaps both at once, so the order is one question for the whole query.
    static let swapped: Float = 0.15

    subscript(list: LookupList, isSwapped isSwapped: Bool) -> Float {
        switch list {
        case .given: isSwapped ? family : given
        case .family: isSwapped ? given : family
        case .address: address
        case .code, .born: 0
        }
    }

    /// The word at `position` of `count`; after a house number an address is usual.
    static func inText(position: Int, of count: Int, afterHouse: Bool) -> NamePlace {
        if afterHouse { return NamePlace(given: 0.03, family: 0.07, address: 0.9) }
        switch (position, count) {
        case (0, 1): return NamePlace(given: 0.35, family: 0.6, address: 0.05)
        case (0, _): return NamePlace(given: 0.92, family: 0.05, address: 0.03)
        case (1, 2): return NamePlace(given: 0.1, family: 0.86, address: 0.04)
        case (1, _): return NamePlace(given: 0.12, family: 0.53, address: 0.35)
        case (2, _): return NamePlace(given: 0.03, family: 0.17, address: 0.8)
        default: return NamePlace(given: 0.02, family: 0.05, address: 0.93)
        }
    }

    static let givenField = NamePlace(given: 0.97, family: 0.03, address: 0)
    static let familyField = NamePlace(given: 0.03, family: 0.97, address: 0)
    static let addressField = NamePlace(given: 0, family: 0, address: 1)
}

/// Whether two names that were written down may be those of one person, apart from slips of hearing and typing.
package struct NameLikeness {
    private let given: [UInt8]
    private let family: [UInt8]
    private let givenDistance: WordDistance
    private let familyDistance: WordDistance

    /// To compare others with this name. Nil where there is too little of it.
    package init?(given: String?, family: String?) {
        (self.given, self.family) = (Self.first(given), Self.joined(family))
        guard !self.family.isEmpty else { return nil }
        (givenDistance, familyDistance) = (WordDistance(self.given), WordDistance(self.family))
    }

    /// Whether both names of somebody are near, in either order. A given name may be an initial or a short form.
    package func isLike(given: String?, family: String?) -> Bool {
        let (first, last) = (Self.first(given), Self.joined(family))
        return isNear(last, self.family, familyDistance) && isGiven(first)
            || !self.given.isEmpty && isNear(last, self.given, givenDistance)
                && isNear(first, self.family, familyDistance)
    }

    private func isGiven(_ other: [UInt8]) -> Bool {
        if other.isEmpty || given.isEmpty { return other.isEmpty && given.isEmpty }
        if other.count == 1 || given.count == 1 { return other.first == given.first }
        return isNear(other, given, givenDistance) || ShortForms.relatives(of: given).contains(other)
    }

    private func isNear(_ one: [UInt8], _ other: [UInt8], _ distance: WordDistance) -> Bool {
        if one == other { return !one.isEmpty }
        let most = min(one.count, other.count) < 4 ? 0 : max(one.count, other.count) < 8 ? 1 : 2
        guard most > 0, abs(one.count - other.count) <= most else { return false }
        return one.withUnsafeBufferPointer { distance($0).whole } <= most
    }

    private static func first(_ name: String?) -> [UInt8] { name.flatMap { Folding.words($0).first } ?? [] }
    private static func joined(_ name: String?) -> [UInt8] {
        Array((name.map(Folding.joined) ?? []).prefix(Folding.longestWord))
    }
}

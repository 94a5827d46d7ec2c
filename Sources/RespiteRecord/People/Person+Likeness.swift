extension Person {
    /// Whether both may describe one person of the same plan: no date of birth speaks against it, and they have the same
    /// name, or the same date of birth and a name in common.
    package func looksLike(_ other: Person) -> Bool {
        if let born, let otherBorn = other.born, born != otherBorn { return false }
        let isGivenSame = Self.isSame(name.given, other.name.given)
        let isFamilySame = Self.isSame(name.family, other.name.family)
        if born != nil && born == other.born { return isGivenSame || isFamilySame }
        return Self.isSame(name.full, other.name.full)
    }

    /// Said, and the same but for capital letters.
    private static func isSame(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other, !one.isEmpty else { return false }
        return one.lowercased() == other.lowercased()
    }
}

/// What stands on a card and on a plan: seven letters and digits, `K7M2-QX9`, that survive a bad line.
///
/// No personal data is in it, and it is never issued twice. The alphabet has none of the letters that look or sound like
/// another of it. Its size is a prime, 13; the letters' values, each times the weight of its place, add up to a multiple of it.
/// The weights are distinct and not zero, so that every single wrong letter and every swap of two letters is caught.
package struct Reference: Hashable, Sendable {
    package static let alphabet = Array("23479HKMQRWXY")
    /// The powers of 2 modulo 13, the check letter's last.
    static let weights = [12, 6, 3, 8, 4, 2, 1]

    /// Values of the alphabet, seven of them, whose weighted sum is a multiple of 13.
    private let values: [UInt8]

    private init?(values: [UInt8]) {
        let sum = zip(values, Self.weights).reduce(0) { $0 + Int($1.0) * $1.1 }
        guard values.count == Self.weights.count, sum % Self.alphabet.count == 0 else { return nil }
        self.values = values
    }

    /// Draws one at random. Whoever issues it makes sure that it is new.
    package init(using generator: inout some RandomNumberGenerator) {
        let drawn = Self.weights.dropLast().map { _ in
            UInt8.random(in: 0..<UInt8(Self.alphabet.count), using: &generator)
        }
        let sum = zip(drawn, Self.weights).reduce(0) { $0 + Int($1.0) * $1.1 }
        values = drawn + [UInt8((Self.alphabet.count - sum % Self.alphabet.count) % Self.alphabet.count)]
    }

    /// Reads one in any case, with or without spaces and hyphens.
    package init(parsing text: String) throws(IdentifierError) {
        let letters = Self.letters(text)
        guard letters.count == Self.weights.count else { throw .length(.reference) }
        let values = letters.compactMap(Self.value)
        guard values.count == letters.count else { throw .letters(.reference) }
        guard let reference = Reference(values: values) else { throw .check(.reference) }
        self = reference
    }
}

package typealias PlanReference = Reference
package typealias CardNumber = Reference

extension Reference {
    private static func value(_ letter: Character) -> UInt8? {
        alphabet.firstIndex(of: letter).map(UInt8.init)
    }

    /// The letters and digits of a text, in capitals, without what separates them. At most a few: the rest cannot matter.
    private static func letters(_ text: String) -> [Character] {
        let separators: Set<Character> = [" ", "-", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2013}", ".", "\t"]
        return text.lazy.filter { !separators.contains($0) }.prefix(12).flatMap { $0.uppercased() }
    }

    /// The references that `text` may have been meant as: those within one wrong, missing, added or swapped letter.
    ///
    /// Never throws and never takes long, whatever was typed. A text that is a reference has only itself.
    package static func neighbours(of text: String) -> [Reference] {
        let letters = letters(text)
        guard (weights.count - 1...weights.count + 1).contains(letters.count) else { return [] }
        let values = letters.map(value)
        if let exact = reference(values) { return [exact] }
        var found: Set<Reference> = []
        switch letters.count {
        case weights.count: found = Set((oneWrong(values) + oneSwapped(values)).compactMap(reference))
        case weights.count - 1: found = Set(oneMissing(values).compactMap(reference))
        default: found = Set(oneTooMany(values).compactMap(reference))
        }
        return found.sorted { $0.description < $1.description }
    }

    private static func reference(_ values: [UInt8?]) -> Reference? {
        let known = values.compactMap(\.self)
        return known.count == values.count ? Reference(values: known) : nil
    }

    private static var everyValue: Range<UInt8> { 0..<UInt8(alphabet.count) }

    private static func oneWrong(_ values: [UInt8?]) -> [[UInt8?]] {
        values.indices.flatMap { place in
            everyValue.map { value in
                var values = values
                values[place] = value
                return values
            }
        }
    }

    private static func oneSwapped(_ values: [UInt8?]) -> [[UInt8?]] {
        values.indices.dropLast().map { place in
            var values = values
            values.swapAt(place, place + 1)
            return values
        }
    }

    private static func oneMissing(_ values: [UInt8?]) -> [[UInt8?]] {
        (0...values.count).flatMap { place in
            everyValue.map { value in
                var values = values
                values.insert(value, at: place)
                return values
            }
        }
    }

    private static func oneTooMany(_ values: [UInt8?]) -> [[UInt8?]] {
        values.indices.map { place in
            var values = values
            values.remove(at: place)
            return values
        }
    }
}

extension Reference: LosslessStringConvertible, Codable, Comparable {
    /// `K7M2-QX9`
    package var description: String {
        let letters = values.map { Self.alphabet[Int($0)] }
        return String(letters.prefix(4)) + "-" + String(letters.suffix(3))
    }

    package init?(_ text: String) {
        guard let reference = try? Reference(parsing: text) else { return nil }
        self = reference
    }

    package static func < (one: Reference, other: Reference) -> Bool {
        one.values.lexicographicallyPrecedes(other.values)
    }

    package init(from decoder: any Decoder) throws {
        self = try Reference(parsing: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

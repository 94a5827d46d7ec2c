/// A postcode of the United Kingdom, in capitals with one space: `SS9 9ZZ`, `GIR 0AA`, `BFPO 801`.
///
/// It has one of the six shapes and inward letters other than C, I, K, M, O and V. Whether it exists, and who lives there, it
/// does not say: never proof of an address.
package struct Postcode: Hashable, Sendable {
    /// The part before the space: `SS9`.
    package let outward: String
    /// The part after it: `9ZZ`, or the number of a British Forces post office.
    package let inward: String

    /// Reads one in any case, with or without spaces.
    package init(parsing text: String) throws(IdentifierError) {
        let plain = text.uppercased().filter { !" -\t\u{A0}".contains($0) }
        guard plain.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { throw .letters(.postcode) }
        if plain.hasPrefix("BFPO") {
            self.init(outward: "BFPO", inward: String(plain.dropFirst(4)))
            guard (1...4).contains(inward.count), inward.allSatisfy(\.isNumber) else { throw .shape(.postcode) }
            return
        }
        guard (5...7).contains(plain.count) else { throw .length(.postcode) }
        self.init(outward: String(plain.dropLast(3)), inward: String(plain.suffix(3)))
        guard plain == "GIR0AA" || (Self.outwardShapes.contains(Self.shape(outward)) && Self.isInward(inward)) else {
            throw .shape(.postcode)
        }
    }

    private init(outward: String, inward: String) {
        self.outward = outward
        self.inward = inward
    }

    private static let outwardShapes: Set<String> = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"]

    private static func shape(_ text: String) -> String {
        String(text.map { $0.isNumber ? "9" : "A" })
    }

    private static func isInward(_ text: String) -> Bool {
        shape(text) == "9AA" && text.allSatisfy { !"CIKMOV".contains($0) }
    }
}

extension Postcode: CustomStringConvertible {
    package var description: String { "\(outward) \(inward)" }
}

/// A unique property reference number: up to 12 digits, kept as text.
package struct UPRN: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(parsing text: String) throws(IdentifierError) {
        let plain = text.filter { !" \t".contains($0) }
        guard plain.allSatisfy({ ("0"..."9").contains($0) }) else { throw .letters(.uprn) }
        guard (1...12).contains(plain.count), plain.contains(where: { $0 != "0" }) else { throw .length(.uprn) }
        description = plain
    }
}

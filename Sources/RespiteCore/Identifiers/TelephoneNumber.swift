/// A telephone number as it is dialled, by the National Telephone Numbering Plan; without + or 00 it is British.
package struct TelephoneNumber: Hashable, Sendable {
    /// What kind of number it is, by its range.
    package enum Kind: Hashable, Sendable {
        case geographic, mobile, nonGeographic, corporate, freephone, serviceCharge
        case premium, personal, pager, emergency, service, abroad
    }

    /// As dialled from anywhere: `+441632960177`. Of 999 and other short numbers, what is dialled here.
    package let e164: String
    package let kind: Kind

    /// Reads one with spaces, hyphens, dots and brackets, with +44, 0044 or 0 in front, with or without an extension.
    package init(parsing text: String) throws(IdentifierError) {
        let plain = try Self.dialled(text)
        if let kind = Self.shortNumbers[plain] {
            (e164, self.kind) = (plain, kind)
        } else if plain.hasPrefix("+"), !plain.hasPrefix("+44") {
            let digits = plain.dropFirst()
            guard digits.first != "0" else { throw .shape(.telephone) }
            guard (8...15).contains(digits.count) else { throw .length(.telephone) }
            (e164, kind) = (plain, .abroad)
        } else {
            let digits = try Self.withinBritain(plain)
            (e164, kind) = ("+44\(digits)", try UKNumberingPlan.kind(of: digits))
        }
    }

    /// Reads one at which a person can be rung: no emergency number, and none that costs who rings it a premium.
    package init(contact text: String) throws(IdentifierError) {
        try self.init(parsing: text)
        switch kind {
        case .emergency, .service, .premium, .personal, .pager: throw .notForContacts(kind)
        case .geographic, .mobile, .nonGeographic, .corporate, .freephone, .serviceCharge, .abroad: break
        }
    }

    /// As it is written and read aloud here: `01632 960177`, `020 7946 0000`, `+33199001234`.
    package var spaced: String { Self.spaced(e164) }

    /// The same of a number that was read before.
    package static func spaced(_ e164: String) -> String {
        guard e164.hasPrefix("+44") else { return e164 }
        return UKNumberingPlan.spaced(String(e164.dropFirst(3)))
    }

    private static let shortNumbers: [String: Kind] = [
        "999": .emergency, "112": .emergency, "18000": .emergency, "101": .service, "111": .service, "105": .service,
        "116123": .service, "116000": .service, "119": .service,
    ]

    /// The digits with a + in front if it was there, without what separates them and without an extension.
    private static func dialled(_ text: String) throws(IdentifierError) -> String {
        var plain = ""
        plain.unicodeScalars.append(contentsOf: withoutExtension(text).unicodeScalars.lazy.filter { !isSeparator($0) })
        if plain.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }) {
            plain = plain.replacing("(0)", with: "")
            plain.unicodeScalars.removeAll { $0 == "(" || $0 == ")" }
        }
        let digits = plain.hasPrefix("+") ? plain.dropFirst() : plain[...]
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            throw .letters(.telephone)
        }
        guard !digits.isEmpty else { throw .length(.telephone) }
        return plain.hasPrefix("00") ? "+" + plain.dropFirst(2) : plain
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "-", ".", "/", "\t", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2013}": true
        default: false
        }
    }

    private static func withoutExtension(_ text: String) -> Substring {
        // Few have one: only letters and # begin what announces it.
        let announced = text.utf8.contains { $0 == UInt8(ascii: "#") || $0 >= UInt8(ascii: "A") }
        guard announced else { return text[...] }
        let text = text.lowercased()
        for mark in ["extension", "ext", "x", "#"] {
            if let found = text.firstRange(of: mark) { return text[..<found.lowerBound] }
        }
        return text[...]
    }

    /// The number without its 0 or +44.
    private static func withinBritain(_ plain: String) throws(IdentifierError) -> String {
        if plain.hasPrefix("+44") { return String(plain.dropFirst(plain.hasPrefix("+440") ? 4 : 3)) }
        guard plain.hasPrefix("0") else {
            throw plain.hasPrefix("118") ? .notForContacts(.premium) : .shape(.telephone)
        }
        return String(plain.dropFirst())
    }
}

extension TelephoneNumber.Kind {
    /// As in "the telephone number is …".
    package var words: String {
        switch self {
        case .geographic: "a number of a place"
        case .mobile: "a mobile"
        case .nonGeographic: "a number of an organisation"
        case .corporate: "a number of a company's own network"
        case .freephone: "free to ring"
        case .serviceCharge: "one with a service charge"
        case .premium: "one that costs a premium"
        case .personal: "a personal number, which costs a premium"
        case .pager: "a pager"
        case .emergency: "that of the emergency services"
        case .service: "that of a public service"
        case .abroad: "one abroad"
        }
    }
}

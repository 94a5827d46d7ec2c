/// Why a text is not the identifier that it should be: in words for a person, without what was typed.
package enum IdentifierError: Error, Hashable, Sendable {
    case length(Identifier)
    case letters(Identifier)
    case check(Identifier)
    case shape(Identifier)
    /// A number that exists, but cannot be somebody's to be rung on.
    case notForContacts(TelephoneNumber.Kind)
    /// The number of something else.
    case otherThing(wanted: Numbered, is: Numbered)
}

/// What has a form that can be checked.
package enum Identifier: Hashable, Sendable {
    case reference, nhsNumber, postcode, telephone, uprn, languageTag
    case serial(Numbered)
}

extension IdentifierError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .length(let identifier): "\(identifier.name) has \(identifier.length); count again"
        case .letters(let identifier): "\(identifier.name) has \(identifier.letters); read it again"
        case .check(let identifier): "\(identifier.name) has a mistake in it; ask for it once more, letter by letter"
        case .shape(let identifier): "\(identifier.name) should look like \(identifier.example)"
        case .notForContacts(let kind): "the telephone number is \(kind.words); ask for one of their own"
        case .otherThing(let wanted, let found):
            "that is the number of \(found.words); the number of \(wanted.words) was wanted"
        }
    }
}

extension Identifier {
    fileprivate var name: String {
        switch self {
        case .reference: "the reference"
        case .nhsNumber: "the NHS number"
        case .postcode: "the postcode"
        case .telephone: "the telephone number"
        case .uprn: "the property reference number"
        case .languageTag: "the language"
        case .serial(let thing): "the number of \(thing.words)"
        }
    }

    fileprivate var length: String {
        switch self {
        case .reference: "7 letters and digits"
        case .nhsNumber: "10 digits"
        case .postcode: "5 to 7 letters and digits"
        case .telephone: "10 or 11 digits, or + and 8 to 15"
        case .uprn: "up to 12 digits"
        case .languageTag: "2 to 35 letters"
        case .serial: "a letter and up to 9 digits"
        }
    }

    fileprivate var letters: String {
        switch self {
        case .reference:
            "only the letters \(String(Reference.alphabet.filter(\.isLetter))) and digits \(String(Reference.alphabet.filter(\.isNumber)))"
        case .nhsNumber, .uprn: "only digits"
        case .telephone: "only digits, spaces and a + in front"
        case .postcode, .serial: "only letters and digits"
        case .languageTag: "only letters, digits and hyphens"
        }
    }

    fileprivate var example: String {
        switch self {
        case .reference: "K7M2-QX9"
        case .nhsNumber: "943 476 5919"
        case .postcode: "SS9 9ZZ"
        case .telephone: "01632 960177 or +33 1 99 00 12 34"
        case .uprn: "100012345678"
        case .languageTag: "en, gu or zh-Hant"
        case .serial(let thing): "\(thing.letter)-0031"
        }
    }
}

import ArgumentParser
import RespiteRecord

/// A choice on the command line, written in lower case with hyphens: `key-ring` is `keyRing`.
package protocol Choosable: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension Choosable {
    /// Takes `key-ring`, `keyRing`, `"key ring"` and `KEY-RING`.
    package init?(argument: String) {
        let wanted = argument.squeezed
        guard let choice = Self.allCases.first(where: { $0.rawValue.squeezed == wanted }) else { return nil }
        self = choice
    }

    package static var allValueStrings: [String] { allCases.map { $0.rawValue.hyphenated } }
    package var defaultValueDescription: String { rawValue.hyphenated }
    /// The words say it themselves, in one line of the help.
    package static var allValueDescriptions: [String: String] { [:] }
}

extension RawRepresentable<String> {
    /// As a person says it: `key ring`.
    var spoken: String { rawValue.spaced }
}

extension String {
    /// `key-ring`
    var hyphenated: String { spaced.replacing(" ", with: "-") }

    /// `keyRing`, from `key-ring`, `key ring` or what is so already.
    var camelCased: String {
        let words = split { $0 == "-" || $0 == " " }.map(String.init)
        guard words.count > 1, let first = words.first else { return self }
        return first.lowercased() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}

extension String {
    /// What is left when case, hyphens and spaces do not count.
    fileprivate var squeezed: String { lowercased().filter(\.isLetter) }
}

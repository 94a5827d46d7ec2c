/// A language by its tag of BCP 47 (RFC 5646): `en`, `gu`, `zh-Hant`, `bfi`. Its form only; whether there is such a language,
/// nobody checks.
package struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
    /// As is usual: the language in small letters, a script with one capital, a region in capitals.
    package let description: String

    package init(parsing text: String) throws(IdentifierError) {
        let parts = text.filter { $0 != " " }.lowercased().split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count <= 35, let language = parts.first, (2...3).contains(language.count) else {
            throw .shape(.languageTag)
        }
        let letters = parts.joined()
        guard letters.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { throw .letters(.languageTag) }
        guard language.allSatisfy(\.isLetter), parts.dropFirst().allSatisfy({ (1...8).contains($0.count) }),
            parts.last?.count != 1
        else { throw .shape(.languageTag) }
        let rest = parts.dropFirst().map { part in
            part.count == 4 && part.allSatisfy(\.isLetter)
                ? part.capitalized : part.count == 2 ? part.uppercased() : String(part)
        }
        description = ([String(language)] + rest).joined(separator: "-")
    }
}

extension StringProtocol {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

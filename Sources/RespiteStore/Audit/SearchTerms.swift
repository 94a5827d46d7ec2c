import Crypto
import Foundation
import GRDB

/// What somebody searched for, as the audit keeps it: a hash by a key of the register's own, so that one can be asked
/// whether a name was searched for, and nobody can read which names were.
package struct SearchTerms: Sendable {
    private let terms: String

    /// However they were typed: capitals and spaces do not count.
    package init(_ terms: [String?]) {
        self.terms = terms.map { term in
            (term ?? "").lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.joined(separator: "\u{1F}")
    }

    fileprivate func hash(by key: Data) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(terms.utf8), using: SymmetricKey(data: key)))
    }
}

extension Change {
    /// Enters that somebody searched, and which plans were shown to them for it: never what was typed.
    func enterSearch(_ terms: SearchTerms, purpose: String, shown: [PlanHeader]) throws {
        let plans = shown.map { " " + $0.auditName }.joined()
        try enter(
            AuditNote(
                action: "lookup.find", purpose: purpose, result: "found \(shown.count)\(plans)",
                detail: terms.hash(by: try searchKey())))
    }

    /// Made with the first search.
    private func searchKey() throws -> Data {
        let known = try db.value(String.self, "SELECT value FROM setting WHERE name = 'searchKey'")
        if let key = known.flatMap({ Data(base64Encoded: $0) }) { return key }
        let key = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        try db.run("INSERT INTO setting (name, value) VALUES ('searchKey', ?)", [key.base64EncodedString()])
        return key
    }
}

import Crypto
import Foundation
import GRDB

/// A reason in words, with a key of its own by which the chain holds its hash. Once words and key are erased, the hash
/// tells nothing; until then, words that were changed give themselves away.
struct KeyedWords {
    let words: String
    let key: Data

    init(_ words: String) {
        self.words = words
        key = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
    }

    var hash: [UInt8] { Self.hash(words, key) }

    private static func hash(_ words: String, _ key: Data) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(words.utf8), using: SymmetricKey(data: key)))
    }

    /// Whether the words beside an entry are those it was made with. None are, once they were erased.
    static func fit(_ row: Row) -> Bool {
        guard let words: String = row.optional("words"), let key: Data = row.optional("key") else { return true }
        return (row.optional("detail") as Data?).map(Array.init) == hash(words, key)
    }
}

extension Change {
    func keep(_ words: KeyedWords, besides entry: Int64) throws {
        try db.run("INSERT INTO auditWords (entry, key, words) VALUES (?, ?, ?)", [entry, words.key, words.words])
    }
}

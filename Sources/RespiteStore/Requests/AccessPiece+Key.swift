import Crypto
import Foundation

extension AccessPiece {
    /// A short name by which a piece is marked, and which says nothing of what stands in it.
    static func key(_ parts: String...) -> String {
        let hash = SHA256.hash(data: Data(parts.joined(separator: "\u{1F}").utf8))
        return hash.prefix(5).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

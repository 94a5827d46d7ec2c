import Crypto
import Foundation

/// A key of 32 bytes that is kept outside the register, and locks the keys inside it.
package struct MasterKey: Sendable {
    private let key: SymmetricKey

    /// Nil unless there are 32 bytes, not all alike.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 32, Set(bytes).count > 1 else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// Tells one key from another, and nothing of either.
    var mark: Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data("respited key mark".utf8), using: key).prefix(8))
    }

    func wrap(_ inner: SymmetricKey, number: Int64) throws -> Data {
        let bytes = inner.withUnsafeBytes { Data($0) }
        return try ChaChaPoly.seal(bytes, using: key, authenticating: Self.label(number)).combined
    }

    /// Throws when it was not wrapped by this key, or not as this number.
    func unwrap(_ wrapped: Data, number: Int64) throws -> SymmetricKey {
        let box = try ChaChaPoly.SealedBox(combined: wrapped)
        return SymmetricKey(data: try ChaChaPoly.open(box, using: key, authenticating: Self.label(number)))
    }

    private static func label(_ number: Int64) -> Data { Data("respited data key \(number)".utf8) }
}

/// The keys at hand: the one that locks from now on, and the one before it while a change of keys is under way.
package struct KeyRing: Sendable {
    package var current: MasterKey?
    package var former: MasterKey?

    package init(current: MasterKey? = nil, former: MasterKey? = nil) {
        (self.current, self.former) = (current, former)
    }

    /// The key with this mark.
    func key(marked mark: Data) -> MasterKey? {
        [current, former].compactMap { $0 }.first { $0.mark == mark }
    }
}

/// Why codes can be neither kept nor revealed just now.
package enum CodeLock: Hashable, Sendable {
    /// The daemon was given no key.
    case noKey
    /// They were locked by a key that is not at hand.
    case otherKey
    /// What is kept was changed or spoilt.
    case damaged
}

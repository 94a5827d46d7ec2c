import RespiteStore
import Systemd

/// Finds the key that locks codes: a credential of the service manager, or else a file that nobody but this user can
/// read. None is an answer too: everything but codes works without.
package struct KeyFinder: Sendable {
    /// The names by which the service manager hands the keys over.
    package static let (credential, formerCredential) = ("respited.data-key", "respited.data-key.former")

    private let credentials: Credentials
    private let file: String
    private let formerFile: String

    package init(credentials: Credentials, file: String) {
        (self.credentials, self.file, formerFile) = (credentials, file, file + ".former")
    }

    /// The keys, in words what is wrong with those that cannot be taken, and where the current one came from.
    package func find() -> (keys: KeyRing, problems: [String], origin: String?) {
        var problems: [String] = []
        func key(_ name: String, _ path: String) -> MasterKey? {
            do throws(BadKey) { return try self.key(name, path) } catch { problems.append("\(error)") }
            return nil
        }
        let keys = KeyRing(
            current: key(Self.credential, file), former: key(Self.formerCredential, formerFile))
        let isHanded = (try? credentials.read(Self.credential, limit: 1024)) != nil
        let origin = keys.current == nil ? nil : isHanded ? "the credential \(Self.credential)" : file
        return (keys, problems, origin)
    }

    private func key(_ name: String, _ path: String) throws(BadKey) -> MasterKey? {
        let handed: [UInt8]?
        do { handed = try credentials.read(name, limit: 1024) } catch { throw BadKey("The key is not used: \(error).") }
        if let handed { return try Self.key(handed, "the credential \(name)") }
        return try KeyFile(path).read().map { bytes throws(BadKey) in try Self.key(bytes, path) }
    }

    private static func key(_ bytes: [UInt8], _ origin: String) throws(BadKey) -> MasterKey {
        guard let key = MasterKey(bytes) else {
            throw BadKey("The key is not used: \(origin) should hold 32 random bytes, and nothing else.")
        }
        return key
    }
}

/// Why a key cannot be used, in words for a system administrator. Never says anything of the key.
struct BadKey: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

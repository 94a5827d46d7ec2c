import Glibc
import Programs
import Systemd

/// The key of a channel: from the service manager, or from a file that nobody else can read.
enum ChannelKey {
    /// The key that the settings name; nil when there is none.
    static func read(_ settings: Settings, from credentials: Credentials) throws(CannotStart) -> String? {
        let bytes: [UInt8]
        do {
            if let credential = try credentials.read(settings.credential) {
                bytes = credential
            } else if let path = settings.keyFile {
                bytes = try file(path)
            } else {
                return nil
            }
        } catch let error as CannotStart {
            throw error
        } catch {
            throw CannotStart("\(error)")
        }
        let key = String(decoding: bytes, as: UTF8.self).drop(while: \.isWhitespace)
        let end = key.lastIndex { !$0.isWhitespace }
        guard let end, !key[...end].contains(where: \.isNewline) else {
            throw CannotStart("the channel's key should be one line of text")
        }
        return String(key[...end])
    }

    private static func file(_ path: String) throws(CannotStart) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw CannotStart("the key file \(path) cannot be read: \(SystemError.last)")
        }
        let file = Descriptor(raw: descriptor)
        guard let found = FileStanding(of: file.raw), found.isRegular, found.owner == geteuid(),
            found.permissions == 0o400
        else {
            throw CannotStart("the key file \(path) should be this account's own, and readable by it alone: chmod 0400")
        }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = bytes.withUnsafeMutableBytes { Glibc.read(file.raw, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw CannotStart("the key file \(path) cannot be read: \(SystemError.last)") }
        return Array(bytes.prefix(count))
    }
}

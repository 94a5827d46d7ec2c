import Glibc

/// The secrets that the service manager placed for this service (`LoadCredential=` and its kin).
package struct Credentials: Sendable {
    /// Why a credential could not be had. Never says anything of its content.
    package enum Problem: Error, Equatable, CustomStringConvertible {
        case notAName(String)
        case tooLong(name: String, limit: Int)
        case unreadable(name: String, reason: String)

        package var description: String {
            switch self {
            case .notAName(let name): "“\(name)” cannot be the name of a credential"
            case .tooLong(let name, let limit): "the credential “\(name)” is longer than \(limit) bytes"
            case .unreadable(let name, let reason): "the credential “\(name)” cannot be read: \(reason)"
            }
        }
    }

    private let directory: String?

    package init(environment: [String: String] = Inherited.environment) {
        directory = environment["CREDENTIALS_DIRECTORY"]
    }

    /// The bytes of the credential `name`, or nil if the service was given none of that name.
    package func read(_ name: String, limit: Int = 64 * 1024) throws(Problem) -> [UInt8]? {
        guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(where: { $0 == 0x2F || $0 == 0 }) else {
            throw Problem.notAName(name)
        }
        guard let directory else { return nil }
        let descriptor = open("\(directory)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw Problem.unreadable(name: name, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        let content = try content(of: descriptor, name: name, limit: limit)
        guard content.count <= limit else { throw Problem.tooLong(name: name, limit: limit) }
        return content
    }

    /// At most one byte more than `limit`, which is enough to tell that there is too much.
    private func content(of descriptor: Int32, name: String, limit: Int) throws(Problem) -> [UInt8] {
        var content = [UInt8](repeating: 0, count: limit + 1)
        var count = 0
        while count <= limit {
            let taken = content.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), limit + 1 - count)
            }
            if taken < 0, errno == EINTR { continue }
            guard taken >= 0 else { throw Problem.unreadable(name: name, reason: String(cString: strerror(errno))) }
            guard taken > 0 else { break }
            count += taken
        }
        content.removeLast(limit + 1 - count)
        return content
    }
}

import CSystemd
import Glibc

/// The listening sockets that the service manager opened before it started this process.
package enum Activation {
    /// What was handed over is not what a service that is started by its socket can use.
    package enum Problem: Error, Equatable, CustomStringConvertible {
        case notUnderstood(variable: String, value: String)
        case notAListeningUnixStream(descriptor: Int32, name: String)

        package var description: String {
            switch self {
            case .notUnderstood(let variable, let value):
                "the service manager set \(variable) to “\(value)”, which is not understood"
            case .notAListeningUnixStream(let descriptor, let name):
                "descriptor \(descriptor) (\(name)) from the service manager is not a listening Unix stream socket: "
                    + "check ListenStream= in the socket unit"
            }
        }
    }

    /// The descriptors meant for this process, in the socket unit's order; none if it was not started by a socket.
    /// With a `name`, only those that carry it as `FileDescriptorName=`. Children do not inherit them.
    package static func sockets(
        named name: String? = nil,
        environment: [String: String] = Inherited.environment
    ) throws(Problem) -> [Int32] {
        try sockets(named: name, environment: environment, first: SD_LISTEN_FDS_START)
    }

    static func sockets(
        named wanted: String?,
        environment: [String: String],
        first: Int32
    ) throws(Problem) -> [Int32] {
        guard let process = try number("LISTEN_PID", in: environment), process == getpid() else { return [] }
        guard let count = try number("LISTEN_FDS", in: environment) else { return [] }
        let names = (environment["LISTEN_FDNAMES"] ?? "").split(separator: ":", omittingEmptySubsequences: false)
        var found: [Int32] = []
        for index in 0..<Int(count) {
            let name = index < names.count ? String(names[index]) : "unknown"
            let descriptor = first + Int32(index)
            try check(descriptor, name: name)
            if wanted == nil || wanted == name { found.append(descriptor) }
        }
        return found
    }

    private static func number(_ variable: String, in environment: [String: String]) throws(Problem) -> Int32? {
        guard let text = environment[variable] else { return nil }
        guard let number = Int32(text), number >= 0, number <= Int32.max - SD_LISTEN_FDS_START else {
            throw Problem.notUnderstood(variable: variable, value: text)
        }
        return number
    }

    private static func check(_ descriptor: Int32, name: String) throws(Problem) {
        let isListening = sd_is_socket_unix(descriptor, Int32(SOCK_STREAM.rawValue), 1, nil, 0) > 0
        guard isListening, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else {
            throw Problem.notAListeningUnixStream(descriptor: descriptor, name: name)
        }
    }
}

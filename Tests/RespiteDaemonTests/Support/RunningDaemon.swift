import Foundation
import Glibc
import Varlink

/// `respited` as it is shipped: a process of its own, on a socket and a register in a folder.
final class RunningDaemon: Sendable {
    let folder: Folder
    let pid: Int32
    private let process: Process
    private let ended: AsyncStream<Int32>

    var socket: String { folder.path + "/control" }

    /// Where the programs lie that were built beside these tests.
    static var programs: URL {
        get throws {
            let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            return URL(filePath: tests).deletingLastPathComponent()
        }
    }

    /// Starts it with a configuration, and returns when it serves. Whoever runs the tests has every role.
    init(in folder: Folder, settings: String = "") async throws {
        self.folder = folder
        let (group, data) = (getgid(), "\(folder.path)/register")
        try folder.write(
            """
            socket: \(folder.path)/control
            data: \(data)
            policy: \(folder.path)/policy.yaml
            keyFile: \(folder.path)/key
            roles: {line: \(group), edt: \(group), manager: \(group), administrator: \(group), governance: \(group)}
            \(settings)
            """, to: "respited.yaml")
        let process = Process()
        let (ended, ending) = AsyncStream<Int32>.makeStream()
        process.executableURL = try Self.programs.appending(path: "respited")
        process.arguments = ["--config", "\(folder.path)/respited.yaml"]
        process.environment = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
        let log = Pipe()
        process.standardError = log
        process.standardInput = FileHandle.nullDevice
        process.terminationHandler = { ending.yield($0.terminationStatus) }
        try process.run()
        (self.process, self.ended, pid) = (process, ended, process.processIdentifier)
        try await Self.copy(log.fileHandleForReading, to: "\(folder.path)/log", untilItSays: "started")
    }

    deinit { if process.isRunning { kill(pid, SIGKILL) } }

    func client() async throws -> Client { try await Client.connect(path: socket, timeout: .seconds(10)) }

    /// Asks it to stop, and returns its exit status.
    func stop() async -> Int32? {
        kill(pid, SIGTERM)
        return await ended.first { _ in true }
    }

    /// What the kernel tells of a process.
    static func told(_ name: String, of pid: Int32) -> Data {
        (try? FileHandle(forReadingFrom: URL(filePath: "/proc/\(pid)/\(name)")).readToEnd()) ?? Data()
    }

    /// Keeps what it says in a file, and returns once it has said `word`.
    private static func copy(_ pipe: FileHandle, to path: String, untilItSays word: String) async throws {
        try Data().write(to: URL(filePath: path))
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        let (lines, line) = AsyncStream<Bool>.makeStream()
        Thread.detachNewThread {
            while true {
                let bytes = pipe.availableData
                if bytes.isEmpty { break }
                try? file.write(contentsOf: bytes)
                if String(decoding: bytes, as: UTF8.self).contains(word) { line.yield(true) }
            }
            line.yield(false)
            line.finish()
        }
        guard await lines.first(where: { _ in true }) == true else { throw NotStarted() }
    }

    struct NotStarted: Error {}
}

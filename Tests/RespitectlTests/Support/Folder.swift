import Foundation
import RespiteRecord

/// A folder of its own for a test, removed when the test lets it go.
final class Folder: Sendable {
    let url = FileManager.default.temporaryDirectory.appending(path: "respitectl-tests-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
        let file = url.appending(path: name)
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        return file.path
    }

    /// Writes a program. Another one puts it in its place: a child that a test beside this one starts just then would
    /// hold on to a file that was opened here to write, and nobody could run it meanwhile.
    func program(_ text: String, named name: String) throws -> String {
        let draft = try write(text, to: "\(name).draft")
        let install = Process()
        install.executableURL = URL(filePath: "/usr/bin/install")
        install.arguments = ["-m", "700", draft, url.appending(path: name).path]
        try install.run()
        install.waitUntilExit()
        try FileManager.default.removeItem(atPath: draft)
        return url.appending(path: name).path
    }

    /// Gives all that is in it the same age, whatever day it is on the machine.
    func date(to instant: Instant) throws {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        for name in files {
            try FileManager.default.setAttributes(
                [.modificationDate: date], ofItemAtPath: url.appending(path: name).path)
        }
    }

    func read(_ name: String) -> String? {
        (try? Data(contentsOf: url.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The names of all that is in it, at any depth.
    var files: [String] {
        (FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []).sorted()
    }
}

import Foundation
import Glibc
import RespiteTesting

/// A directory of its own for one test, gone with it.
final class Workplace: Sendable {
    let path: String

    init() throws {
        // As the courier itself does: a reader that is gone is an error of the write, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        path = NSTemporaryDirectory() + "respite-courier-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// An executable for `/bin/sh`, which finds the directory in `$here`.
    func script(_ body: String, mode: Int = 0o755, interpreter: String = "/bin/sh") throws -> String {
        let file = "\(path)/script-\(UUID().uuidString)"
        try Script.write("#!\(interpreter)\nhere='\(path)'\n\(body)\n", to: file, mode: mode)
        return file
    }

    func fifo(_ name: String) {
        mkfifo("\(path)/\(name)", 0o600)
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    /// Opens the fifo for reading, and for writing by whoever waits for that; then all that comes until the last
    /// process that has it open is gone.
    func everything(from name: String) async -> String {
        await onThread { [path] in
            guard let file = fopen("\(path)/\(name)", "r") else { return "" }
            defer { fclose(file) }
            var bytes: [UInt8] = []
            while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Waits until somebody reads the fifo, does `first`, and only then writes the line that is read.
    func tell(_ name: String, first: @escaping @Sendable () -> Void) async {
        await onThread { [path] in
            guard let file = fopen("\(path)/\(name)", "w") else { return }
            first()
            fputs("go\n", file)
            fclose(file)
        }
    }
}

/// Runs `work`, which may block, where it holds nobody up.
func onThread<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: work()) }
    }
}

import Foundation

/// Seals files for those who hold a key, and opens them again, by the program `age`.
package struct Age: Sendable {
    private let program: String

    package init(program: String = "/usr/bin/age") {
        self.program = program
    }

    /// Seals `file` for everybody whom the file `recipients` names.
    func seal(_ file: String, for recipients: String, into sealed: String) async throws(BackupFailure) {
        try await run(["--encrypt", "--recipients-file", recipients, "--output", sealed, file])
    }

    /// Opens a sealed file with the key in the file `identity`.
    package func open(_ sealed: String, with identity: String, into file: String) async throws(BackupFailure) {
        try await run(["--decrypt", "--identity", identity, "--output", file, sealed])
    }

    private func run(_ arguments: [String]) async throws(BackupFailure) {
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw BackupFailure("There is no \(program), which seals and opens backups. Install it: apt install age")
        }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        do {
            let status = try await Self.ended(process)
            guard status != 0 else { return }
        } catch {
            throw BackupFailure("\(program) could not be started: \(error.localizedDescription)")
        }
        let words = String(decoding: errors.fileHandleForReading.availableData.prefix(2000), as: UTF8.self)
        throw BackupFailure("age says: \(words.split(separator: "\n").first.map(String.init) ?? "nothing")")
    }

    private static func ended(_ process: Process) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }
}

/// Why there is no backup, or why one cannot be restored, and what to do.
package struct BackupFailure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}

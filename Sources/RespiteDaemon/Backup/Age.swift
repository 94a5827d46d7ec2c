import Dispatch
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

    /// Seals what was never in a file: it goes to the program and nowhere else.
    func seal(_ clear: Data, for recipients: String, into sealed: String) async throws(BackupFailure) {
        try await run(["--encrypt", "--recipients-file", recipients, "--output", sealed], given: clear)
    }

    /// How many there are in a file of recipients; none where there is no file.
    static func names(_ recipients: String) -> Int {
        let text = (try? String(contentsOfFile: recipients, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").count { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) }
    }

    /// Opens a sealed file with the key in the file `identity`.
    package func open(_ sealed: String, with identity: String, into file: String) async throws(BackupFailure) {
        try await run(["--decrypt", "--identity", identity, "--output", file, sealed])
    }

    private func run(_ arguments: [String], given input: Data? = nil) async throws(BackupFailure) {
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw BackupFailure("There is no \(program), which seals and opens backups. Install it: apt install age")
        }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let feed = input.map { _ in Pipe() }
        process.standardInput = feed ?? FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        do {
            let status = try await Self.ended(process) {
                guard let feed, let input else { return }
                // It may end before it has read everything: what it says then is heard below.
                DispatchQueue.global().async {
                    try? feed.fileHandleForWriting.write(contentsOf: input)
                    try? feed.fileHandleForWriting.close()
                }
            }
            guard status != 0 else { return }
        } catch {
            throw BackupFailure("\(program) could not be started: \(error.localizedDescription)")
        }
        let words = String(decoding: errors.fileHandleForReading.availableData.prefix(2000), as: UTF8.self)
        throw BackupFailure("age says: \(words.split(separator: "\n").first.map(String.init) ?? "nothing")")
    }

    private static func ended(_ process: Process, _ whenRunning: () -> Void) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
                whenRunning()
            } catch {
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

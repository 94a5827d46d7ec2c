import Foundation
import Programs

/// Seals files for those who hold a key, and opens them again, by the program `age`.
package struct Age: Sendable {
    private let program: String
    /// The largest of registers is sealed in a few minutes.
    private static let patience = Duration.seconds(3600)

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
        let age = Program(
            path: program, arguments: arguments, environment: [:], timeout: Self.patience, grace: .seconds(5))
        let result = await age.run(feeding: [UInt8](input ?? Data()))
        switch result.ending {
        case .exited(0): return
        case .exited: throw BackupFailure("age says: \(result.errors.lines.first ?? "nothing")")
        case .signalled: throw BackupFailure("\(program) was killed before it was done.")
        case .timedOut: throw BackupFailure("\(program) was not done within \(Self.patience.formatted).")
        case .notStarted(let error): throw BackupFailure("\(program) could not be started: \(error).")
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

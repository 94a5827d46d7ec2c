import Foundation
import RespiteCore
import RespiteStore

/// Puts a backup where a register shall be: never over one, and only after it was walked through.
package struct Restoring: Sendable {
    private let directory: String
    private let age: Age

    package init(directory: String, age: Age = Age()) {
        (self.directory, self.age) = (directory, age)
    }

    private var register: String { "\(directory)/register.db" }

    /// Returns what is in it.
    package func restore(_ backup: String, with identity: String) async throws -> RestoredRegister {
        guard !FileManager.default.fileExists(atPath: register) else {
            throw BackupFailure(
                "\(register) is there already, and nothing is written over a register. Stop respited, move the file and those beside it away, and try again."
            )
        }
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let opened = "\(directory)/.restoring.db"
        unlink(opened)
        defer { unlink(opened) }
        let proof = try await Self.opened(backup, with: identity, by: age, into: opened)
        try keepOwner(of: directory, on: opened)
        guard rename(opened, register) == 0 else { throw BackupFailure("\(register) cannot be written.") }
        return RestoredRegister(proof)
    }

    /// Opens a backup into `file` and walks through it. Throws in words when it cannot be opened, or is not sound.
    static func opened(
        _ backup: String, with identity: String, by age: Age, into file: String
    ) async throws -> RegisterProof {
        for path in [backup, identity] where !FileManager.default.isReadableFile(atPath: path) {
            throw BackupFailure("\(path) cannot be read. Is it there, and may this user read it?")
        }
        try await age.open(backup, with: identity, into: file)
        return try walked(file, from: backup)
    }

    private static func walked(_ opened: String, from backup: String) throws(BackupFailure) -> RegisterProof {
        let proof: RegisterProof
        do { proof = try Store.prove(opened) } catch StoreError.newer {
            throw BackupFailure("\(backup) was made by a newer respited. Install that version first.")
        } catch {
            throw BackupFailure("\(backup) holds no register.")
        }
        guard proof.isSound else {
            throw BackupFailure("\(backup) is not sound: \(proof.findings[0]). Take the backup of the day before.")
        }
        return proof
    }

    /// Restored by root, it belongs to the service all the same.
    private func keepOwner(of directory: String, on file: String) throws {
        let kept = try FileManager.default.attributesOfItem(atPath: directory)
        var owner: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        owner[.ownerAccountID] = kept[.ownerAccountID]
        owner[.groupOwnerAccountID] = kept[.groupOwnerAccountID]
        try FileManager.default.setAttributes(owner, ofItemAtPath: file)
    }
}

/// What a restored register holds, in words for whoever restored it.
package struct RestoredRegister: Sendable {
    package let counts: String
    package let auditEntries: Int
    package let lastEntry: String

    init(_ proof: RegisterProof) {
        counts = "\(proof.plans) plans, \(proof.people) people, \(proof.openCases) open cases"
        auditEntries = proof.auditEntries
        lastEntry = proof.lastEntryAt.map { "\($0)" } ?? "never"
    }
}

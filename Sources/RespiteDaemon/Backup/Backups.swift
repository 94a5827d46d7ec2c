import Foundation
import RespiteCore
import RespiteRecord
import RespiteStore

/// Where backups go, for whom they are sealed, and how many are kept.
package struct BackupPlace: Sendable {
    package var directory: String
    /// A file of age recipients, one a line.
    package var recipients: String
    package var keep: Int
    package var age: Age

    package init(directory: String, recipients: String, keep: Int, age: Age = Age()) {
        (self.directory, self.recipients, self.keep, self.age) = (directory, recipients, keep, age)
    }

    /// As the configuration says, for the register in the directory `data`.
    package init(_ configuration: Configuration, data: String) {
        self.init(
            directory: configuration.backupDirectory ?? "\(data)/backup", recipients: configuration.backupRecipients,
            keep: configuration.backupsKept)
    }

    /// How a backup is called: its day, and this.
    static let suffix = ".db.age"

    /// The names of those that are there. They are dates, so that the oldest comes first.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory)
            .filter { $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".") }.sorted()
    }

    /// What to say of the age of the last one; nil when it is of tonight.
    func warning(last: BackupNote?, at now: Instant) -> String? {
        guard let last else {
            return "There is no backup yet. Say who may open one in \(recipients), and run respitectl backup."
        }
        let hours = (now - last.at).milliseconds / 3_600_000
        guard hours >= 26 else { return nil }
        return "The last backup is \(hours) hours old: see systemctl status respited-backup."
    }
}

/// Makes backups: copied while all work goes on, walked through, sealed, and only then given their name.
struct Backups: Sendable {
    let store: Store
    let place: BackupPlace

    /// Makes the backup of `day`; a second one of the same day takes the place of the first.
    func make(at now: Instant, on day: LocalDate, by author: Author) async throws -> (BackupNote, RegisterProof) {
        try checkRecipients()
        let name = "\(place.directory)/\(day)\(BackupPlace.suffix)"
        let (copy, sealed) = ("\(place.directory)/.\(day).db", "\(place.directory)/.\(day)\(BackupPlace.suffix)")
        try prepare(removing: [copy, sealed])
        defer { remove([copy, sealed]) }
        try await store.keepTestCode(by: author, at: now)
        let proof = try await store.copy(to: copy)
        guard proof.isSound else {
            throw BackupFailure("The copy is not sound, and the last good backup was kept: \(proof.findings[0]).")
        }
        try await place.age.seal(copy, for: place.recipients, into: sealed)
        let bytes = try publish(sealed, as: name)
        let note = BackupNote(at: now, path: name, bytes: bytes)
        try await store.enterBackup(note, by: author, at: now)
        try dropOldest()
        return (note, proof)
    }

    private func checkRecipients() throws(BackupFailure) {
        guard Age.names(place.recipients) > 0 else {
            throw BackupFailure(
                "A backup is sealed, and nobody is named who could open it. Make a key with age-keygen, keep it away from this machine, and put its public half, age1…, into \(place.recipients)."
            )
        }
    }

    private func prepare(removing leftovers: [String]) throws(BackupFailure) {
        remove(leftovers)
        do {
            try FileManager.default.createDirectory(
                atPath: place.directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw BackupFailure("\(place.directory) cannot be made: \(error.localizedDescription)")
        }
    }

    private func remove(_ paths: [String]) {
        for path in paths { for beside in ["", "-wal", "-shm", "-journal"] { unlink(path + beside) } }
    }

    /// On disk first, then under its name: what has the name of a backup is one.
    private func publish(_ sealed: String, as name: String) throws -> Int {
        let file = try FileHandle(forUpdating: URL(filePath: sealed))
        let bytes = Int(try file.seekToEnd())
        try file.synchronize()
        try file.close()
        guard rename(sealed, name) == 0 else { throw BackupFailure("\(name) cannot be written.") }
        return bytes
    }

    private func dropOldest() throws {
        for name in try place.names().dropLast(max(1, place.keep)) { unlink("\(place.directory)/\(name)") }
    }
}

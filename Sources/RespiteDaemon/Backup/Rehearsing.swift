import Foundation
import RespiteCore
import RespiteRecord
import RespiteStore

/// A key that is kept in safe hands: sealed in one file, opened by the key in another.
package struct EscrowedKey: Sendable {
    package var file: String
    package var identity: String

    package init(file: String, identity: String) {
        (self.file, self.identity) = (file, identity)
    }
}

/// Restores the newest backup out of the way, walks through it, opens a test code with the escrowed key, and throws all
/// of it away again.
package struct Rehearsing: Sendable {
    private let place: BackupPlace
    private let work: String
    private let escrow: EscrowedKey?

    /// `work` is a directory of this user's that nobody else can read.
    package init(place: BackupPlace, work: String, escrow: EscrowedKey?) {
        (self.place, self.work, self.escrow) = (place, work, escrow)
    }

    /// Keeps what came of it for the status, and returns it.
    package func rehearse(with identity: String, at now: Instant) async throws -> RehearsalNote {
        let newest = try? place.names().last
        var note = RehearsalNote(at: now, backup: newest ?? "", isGood: false, words: "")
        do {
            guard let newest else { throw BackupFailure("There is no backup in \(place.directory).") }
            note.words = try await words(of: newest, with: identity)
            note.isGood = true
        } catch let failure as BackupFailure {
            note.words = failure.description
        }
        try place.keep(note)
        return note
    }

    private func words(of backup: String, with identity: String) async throws -> String {
        let opened = "\(work)/.rehearsal.db"
        defer { unlink(opened) }
        unlink(opened)
        let proof = try await Restoring.opened(
            "\(place.directory)/\(backup)", with: identity, by: place.age, into: opened)
        let codes = try await codes(of: opened)
        return "\(backup) is sound: \(proof.plans) plans, \(proof.openCases) open cases; \(codes)."
    }

    private func codes(of register: String) async throws -> String {
        guard let escrow else { return "codes were not tried, for no escrowed key was given" }
        let file = "\(work)/.rehearsal.key"
        defer { unlink(file) }
        unlink(file)
        try await place.age.open(escrow.file, with: escrow.identity, into: file)
        guard let key = MasterKey(Array(FileManager.default.contents(atPath: file) ?? Data())) else {
            throw BackupFailure("\(escrow.file) should hold 32 random bytes, and does not: make the escrow anew.")
        }
        switch try Store.testCode(in: register, by: key) {
        case .opened: return "a test code opened with the escrowed key"
        case .none: return "it holds no codes"
        case .shut:
            throw BackupFailure("The escrowed key is not the one that locks codes: make the escrow anew.")
        }
    }
}

/// What the last rehearsal of a restore came to.
package struct RehearsalNote: Codable, Hashable, Sendable {
    package var at: Instant
    /// The name of the backup; empty when there was none.
    package var backup: String
    package var isGood: Bool
    package var words: String

    /// What to say when it did not go well, or was long ago.
    func warning(at now: Instant) -> String? {
        guard isGood else { return "The last rehearsal of a restore failed: \(words)" }
        let days = (now - at).milliseconds / 86_400_000
        guard days >= 3 else { return nil }
        return "No restore was rehearsed for \(days) days: see systemctl status respited-rehearsal."
    }
}

extension BackupPlace {
    private var rehearsalFile: String { "\(directory)/rehearsal.json" }

    /// What the last rehearsal came to; nil when there was none.
    var lastRehearsal: RehearsalNote? {
        FileManager.default.contents(atPath: rehearsalFile).flatMap {
            try? JSONDecoder().decode(RehearsalNote.self, from: $0)
        }
    }

    fileprivate func keep(_ note: RehearsalNote) throws {
        try JSONEncoder().encode(note).write(to: URL(filePath: rehearsalFile), options: .atomic)
    }
}

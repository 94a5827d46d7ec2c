import Foundation
import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

@testable import RespiteDaemon

/// A backup is a sound copy that only a key opens, and a restored register is the one that was copied.
@Suite struct BackupTests {
    private let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    /// A stand-in for `age` that swaps every byte, so that a sealed file can be told from an open one anywhere.
    private func age() throws -> Age {
        let program = place.appending(path: "age").path()
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let script = """
            #!/bin/sh
            while [ $# -gt 0 ]; do
              case $1 in --output) out=$2; shift ;; --identity|--recipients-file) key=$2; shift ;; --*) ;; *) in=$1 ;; esac
              shift
            done
            grep -q '^age1nobody' "$key" && { echo 'age: error: no identity matched' >&2; exit 1; }
            tr '\\000-\\177\\200-\\377' '\\200-\\377\\000-\\177' <"$in" >"$out"

            """
        try Script.write(script, to: program)
        return Age(program: program)
    }

    private func keys(_ text: String) throws -> String {
        let file = place.appending(path: "keys").path()
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }

    private func daemon(recipients: String = "age1somebody\n", keep: Int = 14) async throws -> TestDaemon {
        let age = try age()
        let backups = BackupPlace(
            directory: place.appending(path: "backup").path(), recipients: try keys(recipients), keep: keep, age: age)
        let store = try Store(path: place.appending(path: "register.db").path(), policy: .forTests)
        return try await TestDaemon(store: store, backups: backups)
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: place.appending(path: "backup").path()).sorted()
    }

    @Test func aBackupCanBeRestoredAndHoldsAllThatWasThere() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let first = try await daemon()
        try await first.call(
            Register.AddEnquiry(channel: "telephone", name: "Hansa Patel"), as: TestStaff.administrator)
        let made = try await first.call(System.Backup(), as: TestStaff.root)
        #expect(try names() == ["2026-11-22.db.age"])
        let sealed = try Data(contentsOf: URL(filePath: made.path))
        #expect(sealed.count == made.bytes)
        #expect(sealed.range(of: Data("Hansa".utf8)) == nil)
        #expect(try await first.call(System.Status()).lastBackupAt == first.time.now)

        let other = place.appending(path: "spare").path()
        let restored = try await Restoring(directory: other, age: try age()).restore(
            made.path, with: keys("age1somebody"))
        #expect(restored.auditEntries == made.auditEntries)
        let again = try await TestDaemon(store: Store(path: other + "/register.db", policy: .forTests))
        let enquiries = try await again.call(Register.ListEnquiries(), as: TestStaff.administrator).enquiries
        #expect(enquiries.map(\.name) == ["Hansa Patel"])
    }

    @Test func nothingIsWrittenOverARegister() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let made = try await daemon().call(System.Backup(), as: TestStaff.root)
        let before = try Data(contentsOf: place.appending(path: "register.db"))
        let words = await said {
            try await Restoring(directory: place.path(), age: try age()).restore(made.path, with: keys("k"))
        }
        #expect(words.contains("nothing is written over a register"))
        #expect(try Data(contentsOf: place.appending(path: "register.db")) == before)
    }

    @Test func aBackupThatNobodyCouldOpenIsNotMade() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let daemon = try await daemon(recipients: "# nobody yet\n\n")
        let words = await said { try await daemon.call(System.Backup(), as: TestStaff.root) }
        #expect(words.contains("age-keygen"))
        #expect(!FileManager.default.fileExists(atPath: place.appending(path: "backup").path()))
    }

    @Test func aSealThatFailsLeavesNothingInClear() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let daemon = try await daemon(recipients: "age1nobody\n")
        let words = await said { try await daemon.call(System.Backup(), as: TestStaff.root) }
        #expect(words.contains("no identity matched"))
        #expect(try names() == [])
    }

    @Test func whatIsNoBackupIsRefusedAndLeavesNothing() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let age = try age()
        let noise = try keys("no backup at all")
        let other = place.appending(path: "spare").path()
        let words = await said { try await Restoring(directory: other, age: age).restore(noise, with: noise) }
        #expect(words.contains("holds no register"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: other) == [])
    }

    @Test func theOldestGoWhenThereAreEnough() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let daemon = try await daemon(keep: 2)
        for _ in 1...4 {
            try await daemon.call(System.Backup(), as: TestStaff.root)
            await daemon.advance(by: .hours(24))
        }
        #expect(try names() == ["2026-11-24.db.age", "2026-11-25.db.age"])
    }

    private func rehearse(_ daemon: TestDaemon, escrow: [UInt8]? = nil) async throws -> RehearsalNote {
        let work = place.appending(path: "work").path()
        try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
        let key = try escrow.map { bytes in
            // Sealed as the stand-in seals.
            let file = place.appending(path: "data-key.age").path()
            try Data(bytes.map { $0 ^ 0x80 }).write(to: URL(filePath: file))
            return EscrowedKey(file: file, identity: try keys("age1somebody"))
        }
        let backups = BackupPlace(
            directory: place.appending(path: "backup").path(), recipients: "", keep: 1, age: try age())
        let note = try await Rehearsing(place: backups, work: work, escrow: key)
            .rehearse(with: keys("age1somebody"), at: daemon.time.now)
        #expect(try FileManager.default.contentsOfDirectory(atPath: work) == [])
        return note
    }

    @Test func aRehearsalRestoresTheNewestAndOpensATestCode() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let daemon = try await daemon()
        #expect(try await daemon.call(System.Status()).lastRehearsal == nil)
        try await daemon.call(System.Backup(), as: TestStaff.root)
        let note = try await rehearse(daemon, escrow: (1...32).map { $0 })
        #expect(note.isGood)
        #expect(note.words.hasPrefix("2026-11-22.db.age is sound"))
        #expect(note.words.hasSuffix("a test code opened with the escrowed key."))
        let shown = try await daemon.call(System.Status()).lastRehearsal
        #expect(shown == .init(at: note.at, backup: note.backup, isGood: true, words: note.words))
        #expect(try await rehearse(daemon).words.contains("codes were not tried"))
    }

    @Test func anotherKeyInEscrowAndASpoiltBackupAreTold() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let daemon = try await daemon()
        let made = try await daemon.call(System.Backup(), as: TestStaff.root)
        let other = try await rehearse(daemon, escrow: (2...33).map { $0 })
        #expect(!other.isGood)
        #expect(other.words.contains("is not the one that locks codes"))
        try Data("noise".utf8).write(to: URL(filePath: made.path))
        #expect(try await rehearse(daemon).words.contains("holds no register"))
        let troubles = try await daemon.call(System.Status()).troubles
        #expect(troubles.contains { $0.hasPrefix("The last rehearsal of a restore failed") })
    }

    @Test func theStatusSaysWhenABackupOrARehearsalIsOld() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let daemon = try await daemon()
        #expect(try await daemon.call(System.Status()).troubles.contains { $0.hasPrefix("There is no backup yet") })
        try await daemon.call(System.Backup(), as: TestStaff.root)
        #expect(try await rehearse(daemon).isGood)
        #expect(try await daemon.call(System.Status()).troubles == [])
        await daemon.advance(by: .days(3))
        let status = try await daemon.call(System.Status())
        #expect(status.isHealthy)
        #expect(status.troubles.contains { $0.hasPrefix("The last backup is 72 hours old") })
        #expect(status.troubles.contains { $0.hasPrefix("No restore was rehearsed for 3 days") })
    }

    @Test func onlyRootMayMakeOne() async throws {
        await #expect(throws: RemoteFault.self) { try await TestDaemon().call(System.Backup(), as: TestStaff.officer) }
    }

    private func said(_ work: () async throws -> some Sendable) async -> String {
        do {
            _ = try await work()
            return "nothing was refused"
        } catch { return "\(error)" }
    }
}

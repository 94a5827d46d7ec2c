import Foundation
import GRDB
import RespiteCore
import RespiteRecord
import Testing

@testable import RespiteStore

/// A register in a file of its own, gone with the test.
final class Place: Sendable {
    let path: String

    init() throws {
        let directory = NSTemporaryDirectory() + "respite-store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        path = directory + "/register.db"
    }

    deinit { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
}

@Suite struct StoreTests {
    let place: Place
    let store: Store
    let noon = Instant(milliseconds: 1_795_348_800_000)
    let author = Author(uid: 1, name: "ada", role: "administrator", pid: 7)

    init() throws {
        place = try Place()
        store = try Store(path: place.path)
    }

    @Test func everyCommitIsSynced() throws {
        #expect(try store.synchronous() == 2)
    }

    @Test func whatWasKeptIsThereAfterAReopening() async throws {
        let id = try await store.addEnquiry(NewEnquiry(channel: "telephone"), requestKey: nil, by: author, at: noon)
        try store.close()
        let again = try Store(path: place.path)
        #expect(try await again.enquiry(id).channel == "telephone")
    }

    @Test func aFileOfANewerRespitedIsRefused() throws {
        try store.close()
        let queue = try DatabaseQueue(path: place.path)
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99: from the future')") }
        try queue.close()
        #expect(throws: StoreError.newer(found: "99: from the future")) { try Store(path: place.path) }
    }

    @Test func aFileThatIsNoRegisterIsRefused() throws {
        try store.close()
        try Data(repeating: 0x61, count: 8192).write(to: URL(filePath: place.path))
        #expect(throws: (any Error).self) { try Store(path: place.path) }
    }

    @Test func aRequestKeyMakesARepeatHarmless() async throws {
        let new = NewEnquiry(channel: "letter")
        let key = try RequestKey("k", of: "AddEnquiry", new)
        let first = try await store.addEnquiry(new, requestKey: key, by: author, at: noon)
        let second = try await store.addEnquiry(new, requestKey: key, by: author, at: noon)
        #expect(first == second)
        #expect(try await store.enquiries(in: nil).count == 1)
        await #expect(throws: StoreError.keyReused("k")) {
            let other = NewEnquiry(channel: "event")
            let key = try RequestKey("k", of: "AddEnquiry", other)
            return try await store.addEnquiry(other, requestKey: key, by: author, at: noon)
        }
    }

    @Test func oneThatThrowsIsUndoneAloneInItsGroup() async throws {
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask { [store, author, noon] in
                    let move = number % 5 == 0
                    do {
                        if move {
                            try await store.moveEnquiry(999, to: .noAction, by: author, at: noon)
                        } else {
                            _ = try await store.addEnquiry(
                                NewEnquiry(channel: "event"), requestKey: nil, by: author, at: noon)
                        }
                        return true
                    } catch { return false }
                }
            }
            var done = 0
            for await wentWell in group where wentWell { done += 1 }
            #expect(done == 40)
        }
        #expect(try await store.enquiries(in: nil).count == 40)
        #expect(try await store.verifyAudit().firstBad == nil)
    }
}

@Suite struct AuditChainTests {
    let author = Author(uid: 1, name: "ada", role: "administrator", pid: 7)
    let noon = Instant(milliseconds: 1_795_348_800_000)

    private func store(_ entries: Int) async throws -> Store {
        let store = try Store(inMemory: Policy())
        for _ in 0..<entries {
            _ = try await store.addEnquiry(NewEnquiry(channel: "event"), requestKey: nil, by: author, at: noon)
        }
        return store
    }

    private func change(_ sql: String, in store: Store) throws {
        try store.database.unsafeReentrantWrite { try $0.execute(sql: sql) }
    }

    @Test func anUntouchedChainIsWhole() async throws {
        let proof = try await store(5).verifyAudit()
        #expect(proof.entries == 5)
        #expect(proof.firstBad == nil)
    }

    @Test(arguments: [
        "UPDATE audit SET role = 'root' WHERE sequence = 3", "UPDATE audit SET at = at + 1 WHERE sequence = 3",
        "UPDATE audit SET name = NULL WHERE sequence = 3", "UPDATE audit SET subject = NULL WHERE sequence = 3",
        "UPDATE audit SET result = 'x' WHERE sequence = 3",
    ]) func aChangedEntryIsNamed(sql: String) async throws {
        let store = try await store(5)
        try change(sql, in: store)
        #expect(try await store.verifyAudit().firstBad == 3)
    }

    @Test func anEntryThatWasTakenOutGivesTheNextAway() async throws {
        let store = try await store(5)
        try change("DELETE FROM audit WHERE sequence = 3", in: store)
        #expect(try await store.verifyAudit().firstBad == 4)
    }
}

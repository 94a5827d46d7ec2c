import Foundation
import GRDB
import RespiteCore
import RespiteRecord
import Testing

@testable import RespiteStore

@Suite struct KeyRotationTests {
    let store: Store
    let noon = Instant(milliseconds: 1_795_348_800_000)
    let author = Author(uid: 0, name: "root", role: "root", pid: 7)

    init() throws {
        store = try Store(inMemory: Policy())
        store.keys = KeyRing(current: .test(1))
    }

    /// Plans with a code each: its number.
    private func plans(_ count: Int) async throws -> [String] {
        var references: [String] = []
        for number in 0..<count {
            let draft = PlanDraft(plan: Plan(), gaps: .none, barred: [])
            let reference = try await store.createPlan(draft, by: author, at: noon).reference
            let code = AccessCode(code: "\(number)")
            _ = try await store.setCode(.keySafe, of: reference, code, basedOn: 0, by: author, at: noon)
            references.append(reference)
        }
        return references
    }

    private func codes(_ references: [String]) async throws -> [String?] {
        var codes: [String?] = []
        for reference in references {
            let revealed = try await store.revealCode(.keySafe, of: reference, reason: "a test", by: author, at: noon)
            codes.append(revealed.code.code)
        }
        return codes
    }

    private func keys() async throws -> [Int] {
        try await store.read { try Int.fetchAll($0, sql: "SELECT id FROM dataKey ORDER BY id") }
    }

    @Test(arguments: [1, 2, 3, 200]) func everyCodeIsSealedAnewAndTheOldKeyForgotten(atOnce: Int) async throws {
        let references = try await plans(7)
        let before = try await store.read { try Data.fetchAll($0, sql: "SELECT sealed FROM code") }
        #expect(try await store.rotateKey(atOnce: atOnce, by: author, at: noon) == KeyRotation(sealed: 7))
        let after = try await store.read { try Data.fetchAll($0, sql: "SELECT sealed FROM code") }
        #expect(Set(before).isDisjoint(with: after))
        #expect(try await keys() == [2])
        #expect(try await codes(references) == (0..<7).map(String.init))
    }

    @Test func anInterruptedRunIsFinishedByTheNext() async throws {
        let references = try await plans(7)
        try await store.write(by: author, at: noon) { try $0.beginRotation() }
        _ = try await store.write(by: author, at: noon) { try $0.sealAnew(after: nil, limit: 3) }
        #expect(try await codes(references) == (0..<7).map(String.init))
        #expect(try await store.rotateKey(by: author, at: noon) == KeyRotation(sealed: 4))
        #expect(try await keys() == [2])
        #expect(try await store.rotateKey(by: author, at: noon) == KeyRotation(sealed: 7))
        #expect(try await keys() == [3])
        #expect(try await codes(references) == (0..<7).map(String.init))
    }

    @Test func aChangedMasterKeyTakesOverByARotation() async throws {
        let references = try await plans(3)
        store.keys = KeyRing(current: .test(2), former: .test(1))
        #expect(try await codes(references) == ["0", "1", "2"])
        _ = try await store.rotateKey(by: author, at: noon)
        store.keys = KeyRing(current: .test(2))
        #expect(try await codes(references) == ["0", "1", "2"])
        #expect(try await store.codeLock() == nil)
    }

    @Test func oneThatDoesNotOpenIsCountedAndKeptAndStopsNoOther() async throws {
        let references = try await plans(3)
        try await store.writeForTests {
            try $0.execute(sql: "UPDATE code SET version = 9 WHERE plan = (SELECT min(plan) FROM code)")
        }
        #expect(try await store.rotateKey(by: author, at: noon) == KeyRotation(sealed: 2, unreadable: 1))
        #expect(try await codes(Array(references.dropFirst())) == ["1", "2"])
        #expect(try await keys() == [1, 2])
        #expect(try await store.rotateKey(by: author, at: noon) == KeyRotation(sealed: 2, unreadable: 1))
        #expect(try await keys() == [1, 3])
    }

    @Test func withoutAKeyThereIsNoRotation() async throws {
        _ = try await plans(1)
        store.keys = KeyRing()
        await #expect(throws: StoreError.locked(.noKey)) { try await store.rotateKey(by: author, at: noon) }
        #expect(try await keys() == [1])
    }
}

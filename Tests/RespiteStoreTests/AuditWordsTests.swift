import Foundation
import GRDB
import RespiteCore
import RespiteRecord
import Testing

@testable import RespiteStore

@Suite struct AuditWordsTests {
    let store: Store
    let author = Author(uid: 1, name: "ada", role: "edt", pid: 7)
    let noon = Instant(milliseconds: 1_795_348_800_000)

    init() throws {
        store = try Store(inMemory: Policy())
    }

    private func enter(_ words: String) async throws {
        try await store.write(by: author, at: noon) { try $0.enter(AuditNote(action: "a.look", words: words)) }
    }

    private func change(_ sql: String) async throws {
        try await store.writeForTests { try $0.execute(sql: sql) }
    }

    @Test func wordsStandBesideTheirEntry() async throws {
        try await enter("The neighbour asked.")
        #expect(try await store.audit(limit: 9).map(\.words) == ["The neighbour asked."])
        #expect(try await store.verifyAudit().firstBad == nil)
    }

    @Test func theSameWordsTwiceDoNotHashAlike() async throws {
        try await enter("yes")
        try await enter("yes")
        let entries = try await store.audit(limit: 9)
        #expect(entries[0].detail != entries[1].detail)
    }

    @Test func wordsThatWereChangedGiveThemselvesAway() async throws {
        try await enter("one")
        try await enter("two")
        try await change("UPDATE auditWords SET words = 'three' WHERE entry = 2")
        #expect(try await store.verifyAudit().firstBad == 2)
    }

    @Test func wordsThatWereErasedLeaveTheChainWhole() async throws {
        try await enter("one")
        try await enter("two")
        try await change("DELETE FROM auditWords")
        #expect(try await store.verifyAudit().firstBad == nil)
        #expect(try await store.audit(limit: 9).map(\.words) == [nil, nil])
    }
}

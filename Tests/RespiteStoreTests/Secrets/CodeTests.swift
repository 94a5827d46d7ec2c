import Foundation
import GRDB
import RespiteCore
import RespiteRecord
import Testing

@testable import RespiteStore

@Suite struct CodeTests {
    let store: Store
    let noon = Instant(milliseconds: 1_795_348_800_000)
    let author = Author(uid: 1, name: "ada", role: "administrator", pid: 7)
    let secret = AccessCode(place: "behind the blue water butt", code: "C4417X9")

    init() throws {
        store = try Store(inMemory: Policy())
        store.keys = KeyRing(current: .test(1))
    }

    private func plan() async throws -> String {
        let draft = PlanDraft(plan: Plan(), gaps: .none, barred: [])
        return try await store.createPlan(draft, by: author, at: noon).reference
    }

    private func set(_ reference: String, _ kind: CodeKind = .keySafe, basedOn: Int = 0) async throws {
        _ = try await store.setCode(kind, of: reference, secret, basedOn: basedOn, by: author, at: noon)
    }

    private func reveal(_ reference: String, _ kind: CodeKind = .keySafe) async throws -> AccessCode {
        try await store.revealCode(kind, of: reference, reason: "Nobody answers.", by: author, at: noon).code
    }

    private func change(_ sql: String) async throws {
        try await store.writeForTests { try $0.execute(sql: sql) }
    }

    @Test func whatWasSealedIsRevealed() async throws {
        let reference = try await plan()
        try await set(reference)
        #expect(try await reveal(reference) == secret)
    }

    @Test func noColumnOfTheRegisterHoldsItInAnyForm() async throws {
        let reference = try await plan()
        try await set(reference)
        _ = try await reveal(reference)
        let dump = try await store.everything()
        #expect(dump.contains(reference))
        for text in [secret.place, secret.code].compactMap({ $0 }) {
            for form in Forms(of: text).all { #expect(!dump.contains(form), "\(form)") }
        }
    }

    @Test func longAndShortCodesLookAlike() async throws {
        let (one, other) = (try await plan(), try await plan())
        for (reference, code) in [(one, "1"), (other, String(repeating: "9", count: 60))] {
            _ = try await store.setCode(
                .alarm, of: reference, AccessCode(code: code), basedOn: 0, by: author, at: noon)
        }
        let lengths = try await store.read { try Int.fetchAll($0, sql: "SELECT DISTINCT length(sealed) FROM code") }
        #expect(lengths.count == 1)
    }

    @Test(arguments: [
        "UPDATE code SET kind = 'alarm'", "UPDATE code SET version = version + 1",
        "UPDATE plan SET subject = subject + 1", "UPDATE code SET sealed = randomblob(length(sealed))",
        "UPDATE dataKey SET wrapped = randomblob(length(wrapped))",
    ]) func movedOrSpoiltItDoesNotOpen(sql: String) async throws {
        let reference = try await plan()
        try await set(reference)
        try await change(sql)
        let kind: CodeKind = sql.contains("'alarm'") ? .alarm : .keySafe
        await #expect(throws: StoreError.locked(.damaged)) { try await reveal(reference, kind) }
    }

    @Test func aReplayedOlderCodeDoesNotOpen() async throws {
        let reference = try await plan()
        try await set(reference)
        try await change("CREATE TABLE old AS SELECT sealed FROM code")
        try await set(reference, basedOn: 1)
        try await change("UPDATE code SET sealed = (SELECT sealed FROM old)")
        await #expect(throws: StoreError.locked(.damaged)) { try await reveal(reference) }
    }

    @Test func withoutTheKeyNothingIsKeptOrRevealed() async throws {
        let reference = try await plan()
        try await set(reference)
        store.keys = KeyRing()
        await #expect(throws: StoreError.locked(.noKey)) { try await reveal(reference) }
        await #expect(throws: StoreError.locked(.noKey)) { try await set(reference, .gate) }
        #expect(try await store.codeLock() == .noKey)
        store.keys = KeyRing(current: .test(2))
        await #expect(throws: StoreError.locked(.otherKey)) { try await reveal(reference) }
        #expect(try await store.codeLock() == .otherKey)
        #expect(try await store.codes(of: reference).map(\.kind) == [.keySafe])
    }

    @Test func anEmptyOrEndlessCodeIsRefused() async throws {
        let reference = try await plan()
        for code in [
            AccessCode(), AccessCode(place: "  ", code: ""), AccessCode(code: String(repeating: "1", count: 65)),
            AccessCode(place: String(repeating: "x", count: 301)), AccessCode(code: "12\u{1B}34"),
        ] {
            await #expect(throws: StoreError.self) {
                try await store.setCode(.keySafe, of: reference, code, basedOn: 0, by: author, at: noon)
            }
        }
        #expect(try await store.codes(of: reference) == [])
    }

    @Test func twoWhoChangeACodeAtOnceDoNotUndoEachOther() async throws {
        let reference = try await plan()
        try await set(reference)
        await #expect(throws: StoreError.stale(current: 1)) { try await set(reference) }
        await #expect(throws: StoreError.stale(current: 1)) {
            try await store.removeCode(.keySafe, of: reference, basedOn: 2, by: author, at: noon)
        }
    }

    @Test func aRemovedCodeIsGoneAndItsNumberIsNotGivenAgain() async throws {
        let reference = try await plan()
        try await set(reference)
        try await store.removeCode(.keySafe, of: reference, basedOn: 1, by: author, at: noon)
        await #expect(throws: StoreError.notFound("code of the key safe")) { try await reveal(reference) }
        #expect(try await store.codes(of: reference) == [])
        try await set(reference)
        #expect(try await store.codes(of: reference).map(\.version) == [3])
    }

    @Test func aCodeThatWasReadSaysSoUntilItIsSetAnew() async throws {
        let reference = try await plan()
        try await set(reference)
        #expect(try await store.codes(of: reference).map(\.readAt) == [nil])
        _ = try await reveal(reference)
        #expect(try await store.codes(of: reference).map(\.readAt) == [noon])
        try await set(reference, basedOn: 1)
        #expect(try await store.codes(of: reference).map(\.readAt) == [nil])
    }
}

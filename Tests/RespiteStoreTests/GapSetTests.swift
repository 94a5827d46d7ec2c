import GRDB
import RespiteCore
import RespiteRecord
import Testing

@testable import RespiteStore

/// What plans lack is kept once for all that lack the same.
@Suite struct GapSetTests {
    private let store: Store
    private let author = Author(uid: 1, role: "administrator")
    private let noon = Instant(milliseconds: 1_795_348_800_000)

    init() throws {
        store = try Store(inMemory: Policy())
    }

    private func draft(_ gaps: [String]) throws -> PlanDraft {
        PlanDraft(plan: Plan(), gaps: try PlanGaps(gaps), barred: [])
    }

    private func make(_ gaps: [String]) async throws -> String {
        try await store.createPlan(try draft(gaps), by: author, at: noon).reference
    }

    private func revise(_ reference: String, _ version: Int, _ gaps: [String]) async throws {
        _ = try await store.revisePlan(
            reference, basedOn: version, try draft(gaps), why: nil, by: author, at: noon)
    }

    private func sets() async throws -> [String] {
        try await store.read {
            try $0.rows("SELECT paths, plans FROM gapSet ORDER BY paths") {
                "\($0["plans"] as Int) \($0["paths"] as String)"
            }
        }
    }

    @Test func plansThatLackTheSameShareASet() async throws {
        _ = try await make(["b", "a", "a"])
        _ = try await make(["a", "b"])
        _ = try await make([])
        #expect(try await sets() == [#"2 ["a","b"]"#])
        #expect(try await store.gapCounts() == [GapCount(path: "a", plans: 2), GapCount(path: "b", plans: 2)])
    }

    @Test func aSetGoesWithTheLastPlanThatLacksJustThat() async throws {
        let first = try await make(["a", "b"])
        let second = try await make(["a", "b"])
        try await revise(first, 1, ["b"])
        #expect(try await sets() == [#"1 ["a","b"]"#, #"1 ["b"]"#])
        #expect(try await store.gapCounts() == [GapCount(path: "b", plans: 2), GapCount(path: "a", plans: 1)])
        try await revise(second, 1, [])
        #expect(try await sets() == [#"1 ["b"]"#])
        #expect(try await store.gapCounts() == [GapCount(path: "b", plans: 1)])
    }

    @Test func thePlansThatLackAnAnswerAreListedAcrossSets() async throws {
        let lacking = [try await make(["a", "b"]), try await make(["a"])]
        _ = try await make(["b"])
        var query = WorklistQuery(.incompletePlans)
        (query.gap, query.limit) = ("a", 1)
        let first = try await store.worklist(query, on: LocalDate("2026-11-22")!)
        query.after = first.next
        let second = try await store.worklist(query, on: LocalDate("2026-11-22")!)
        #expect((first.items + second.items).map(\.reference) == lacking)
        #expect([first.total, second.total] == [2, 2])
    }
}

import GRDB
import RespiteCore
import Testing

@testable import RespiteStore

@Suite struct WorklistSourceTests {
    private func plan(of sql: String) async throws -> [String] {
        try await Store(inMemory: Policy()).read { db in
            try Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN " + sql,
                arguments: [
                    "last": "2026-11-22", "today": "2026-11-22", "gap": "x", "key": "", "id": -1, "place": -1,
                    "limit": 9,
                ]
            ).map { $0["detail"] }
        }
    }

    @Test(arguments: Worklist.allCases) func everyWorklistIsReadFromItsIndexInItsOrder(list: Worklist) async throws {
        for source in [list.source, Worklist.lacking] {
            for sql in [source.page, source.count] {
                let steps = try await plan(of: sql)
                #expect(
                    steps.first?.contains("INDEX") == true || steps.first?.contains("PRIMARY KEY") == true, "\(steps)")
                #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
                #expect(!steps.contains { $0.hasPrefix("SCAN") && !$0.contains("INDEX") && !$0.contains("CONSTANT") })
            }
        }
    }
}

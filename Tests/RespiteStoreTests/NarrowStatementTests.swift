import GRDB
import RespiteCore
import Testing

@testable import RespiteStore

/// Statements that begin with the few rows that are meant, however large the register is.
@Suite struct NarrowStatementTests {
    private func steps(of sql: String) async throws -> [String] {
        try await Store(inMemory: Policy()).read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: [1]).map { $0["detail"] }
        }
    }

    @Test func thePlansOfAPersonAreFoundByThePerson() async throws {
        let steps = try await steps(of: Change.livePlans)
        #expect(steps.contains { $0.contains("planByCarer (carer=?)") }, "\(steps)")
        #expect(!steps.contains { $0.contains("planByState") || $0.hasPrefix("SCAN") }, "\(steps)")
    }

    @Test func whatIsArmedOfAScheduleIsFoundByTheSchedule() async throws {
        let steps = try await steps(of: ScheduleRecord.armedOfSchedule)
        #expect(steps.first?.contains("(schedule=?)") == true, "\(steps)")
        #expect(steps.last?.contains("(kind=? AND subject=?)") == true, "\(steps)")
    }
}

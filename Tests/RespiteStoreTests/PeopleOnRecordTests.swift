import GRDB
import RespiteCore
import RespiteRecord
import Testing

@testable import RespiteStore

/// The lookup reads the tables of people side by side; each table asked for one person says the same.
@Suite struct PeopleOnRecordTests {
    private let store: Store

    init() async throws {
        store = try Store(inMemory: Policy())
        let author = Author(uid: 1, name: "ada", role: "administrator")
        let now = Instant(milliseconds: 1_795_348_800_000)
        let borough = SampleBorough(seed: 3, on: try #require(LocalDate("2026-11-22")))
        for carer in borough.carers(40) {
            for plan in carer.plans {
                let draft = PlanDraft(plan: plan.normalised(), gaps: .none, barred: [])
                let made = try await store.createPlan(draft, externalId: nil, by: author, at: now).reference
                guard carer.hasCard else { continue }
                _ = try await store.issueCard(.wallet, for: made, requestKey: nil, by: author, at: now)
            }
        }
    }

    @Test func everybodyIsReadWithAllThatTheTablesHoldOfThem() async throws {
        try await store.read { db in
            let everybody = try PeopleOnRecord(in: db).all()
            #expect(everybody.map(\.id) == (try Int64.fetchAll(db, sql: "SELECT id FROM person ORDER BY id")))
            #expect(everybody.contains { $0.roles == .contact && $0.plans.count == 1 })
            for person in everybody {
                func ask<Value: DatabaseValueConvertible>(_ sql: String) throws -> [Value] {
                    try Value.fetchAll(db, sql: sql, arguments: [person.id])
                }
                #expect(person.telephones == (try ask("SELECT e164 FROM telephone WHERE person = ? ORDER BY rank")))
                let plans: [Int64] = try ask(
                    """
                    SELECT id FROM plan WHERE carer = ?1 UNION ALL SELECT id FROM plan WHERE caredFor = ?1
                    UNION ALL SELECT plan FROM planContact WHERE person = ?1
                    """)
                #expect(person.plans.sorted() == plans.sorted())
                let codes: [String] = try ask(
                    """
                    SELECT nhsNumber FROM person WHERE id = ?1 AND nhsNumber IS NOT NULL
                    UNION ALL SELECT externalId FROM person WHERE id = ?1 AND externalId IS NOT NULL
                    UNION ALL SELECT number FROM card WHERE holder = ?1
                    UNION ALL SELECT reference FROM plan WHERE carer = ?1 OR caredFor = ?1
                    """)
                #expect(person.codes.sorted() == codes.sorted())
                let caring: [Int64] = try ask("SELECT id FROM plan WHERE carer = ?")
                #expect(person.roles.contains(.carer) == !caring.isEmpty)
            }
        }
    }

    @Test func thoseWhoWereChangedAreReadAsAmongEverybody() async throws {
        try await store.read { db in
            let everybody = try PeopleOnRecord(in: db).all()
            let some = everybody.enumerated().filter { $0.offset % 3 == 1 }.map(\.element)
            #expect(some.count > 10)
            #expect(try PeopleOnRecord(Set(some.map(\.id)), in: db).all() == some)
            for person in everybody { #expect(try PeopleOnRecord([person.id], in: db).all() == [person]) }
            #expect(try PeopleOnRecord([-1], in: db).all() == [])
        }
    }
}

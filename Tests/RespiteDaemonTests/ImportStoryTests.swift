import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

@Suite struct ImportStoryTests {
    let daemon: TestDaemon

    init() async throws { daemon = try await TestDaemon() }

    private func plan(_ given: String, _ family: String, born: String? = nil, number: String? = nil) -> Plan {
        Plan {
            $0.carer.name = PersonName(given: "Ida", family: family)
            $0.caredFor.name = PersonName(given: given, family: family)
            $0.caredFor.born = born.flatMap(PartialDate.init)
            $0.caredFor.nhsNumber = number
        }
    }

    private func hand(
        _ rows: [Register.ImportRow], dryRun: Bool? = nil, as uid: UInt32 = TestStaff.administrator
    ) async throws -> [Register.ImportedRow] {
        try await daemon.call(Register.Import(rows: rows, dryRun: dryRun), as: uid).rows
    }

    @Test func aRowIsKeptAndFoundByTheNextLookup() async throws {
        let rows = try await hand([.init(row: 2, plan: plan("Piotr", "Kowalczyk"), externalId: "old-7")])
        #expect(rows.map(\.outcome) == [.kept])
        #expect((rows[0].gaps ?? 0) > 0)
        let found = try await daemon.call(Lookup.Find(text: "pjotr kowalcyk")).candidates
        #expect(found.first?.reference == rows[0].reference)
        #expect(found.first?.externalId == "old-7")
    }

    @Test func aBadRowIsNamedByWhatAndWhyAndStopsNoOther() async throws {
        var bad = plan("Ann", "Bell", number: "9434765918")
        bad.carer.telephones = [Telephone(typed: "12")]
        let rows = try await hand([
            .init(row: 2, plan: plan("Bo", "Dole")), .init(row: 3, plan: bad), .init(row: 4, plan: plan("Cy", "Ellis")),
        ])
        #expect(rows.map(\.outcome) == [.kept, .refused, .kept])
        let problems = rows[1].problems ?? []
        #expect(problems.map(\.path) == ["carer.telephones[0].typed", "caredFor.nhsNumber"])
        #expect(problems.map(\.kind) == ["telephone number", "NHS number"])
        #expect(!"\(problems)".contains("9434765918"))
    }

    @Test func theSameRowsAgainAreKnown() async throws {
        let rows: [Register.ImportRow] = [
            .init(row: 2, plan: plan("Ann", "Bell"), externalId: "1"),
            .init(row: 3, plan: plan("Bo", "Dole"), key: "import-1"),
        ]
        let first = try await hand(rows)
        let second = try await hand(rows)
        #expect(second.map(\.outcome) == [.known, .known])
        #expect(second.map(\.reference) == first.map(\.reference))
        #expect(try await daemon.call(System.Status()).plans == 2)
    }

    @Test func aKeyOfOtherContentsIsRefusedAndStopsNoOther() async throws {
        _ = try await hand([.init(row: 2, plan: plan("Ann", "Bell"), key: "k")])
        let rows = try await hand([
            .init(row: 2, plan: plan("Bo", "Dole"), key: "k"), .init(row: 3, plan: plan("Cy", "Ellis"), key: "l"),
        ])
        #expect(rows.map(\.outcome) == [.refused, .kept])
    }

    @Test func aDryRunSaysTheSameAndKeepsNothing() async throws {
        var bad = plan("Ann", "Bell")
        bad.carer.email = "nobody"
        let rows: [Register.ImportRow] = [.init(row: 2, plan: plan("Bo", "Dole"), key: "k"), .init(row: 3, plan: bad)]
        let tried = try await hand(rows, dryRun: true)
        #expect(tried.map(\.outcome) == [.kept, .refused])
        #expect(tried[0].reference == nil)
        #expect(try await daemon.call(System.Status()).plans == 0)
        #expect(try await daemon.call(Lookup.Find(text: "bo dole")).candidates.isEmpty)
        #expect(try await hand(rows).map(\.outcome) == [.kept, .refused])
    }

    @Test func whoIsLikelyToBeThereAlreadyIsNamed() async throws {
        let first = try await hand([
            .init(row: 2, plan: plan("Jon", "Smith", born: "1955-02-02", number: "9434765919"), externalId: "1")
        ])
        let rows = try await hand([
            .init(row: 3, plan: plan("Jon", "Smyth", born: "1955-02-02")),
            .init(row: 4, plan: plan("Eve", "Other", number: "943 476 5919")),
            .init(row: 5, plan: plan("Jon", "Smith", born: "1955-02-03")),
            .init(row: 6, plan: plan("Ann", "Smith", born: "1955-02-02")),
        ])
        #expect(rows.map { $0.twins?.map(\.likeness) } == [["nameAndBirth"], ["nhsNumber"], nil, nil])
        #expect(rows[0].twins?.first?.part == "caredFor")
        #expect(rows[0].twins?.first?.reference == first[0].reference)
        #expect(rows.allSatisfy { $0.outcome == .kept })
    }

    @Test func thePersonOfAnotherPlanIsKnownByTheOldSystemsNumber() async throws {
        var (one, other) = (plan("Ann", "Bell", born: "1950-01-01"), plan("Bo", "Bell", born: "1980-01-01"))
        one.carer.externalId = "c1"
        other.carer.externalId = "c1"
        let rows = try await hand([.init(row: 2, plan: one), .init(row: 3, plan: other)])
        #expect(rows.map(\.outcome) == [.kept, .kept])
        #expect(rows[1].twins == nil)
        #expect(try await daemon.call(System.Status()).people == 3)
    }

    @Test func whatWasRegisteredStaysRegistered() async throws {
        let rows = try await hand([
            .init(
                row: 2, plan: plan("Ann", "Bell"), registeredOn: LocalDate("2020-03-01"),
                lastReviewedOn: LocalDate("2025-03-01")),
            .init(row: 3, plan: Plan { $0.carer.name.family = "Dole" }, registeredOn: LocalDate("2020-03-01")),
        ])
        let plans = try await daemon.call(Register.ListPlans(), as: TestStaff.administrator).plans
        let registered = try #require(plans.first { $0.reference == rows[0].reference })
        #expect(registered.state == .registered)
        #expect(registered.registeredOn == LocalDate("2020-03-01"))
        #expect(registered.reviewDueOn == LocalDate("2026-03-01"))
        #expect(plans.first { $0.reference == rows[1].reference }?.state == .draft)
    }

    @Test func anImportIsEnteredRowByRow() async throws {
        _ = try await hand([.init(row: 2, plan: plan("Ann", "Bell")), .init(row: 3, plan: plan("Bo", "Dole"))])
        let entries = try await daemon.call(Governance.Audit(limit: 100), as: TestStaff.governance).entries
        #expect(entries.filter { $0.action == "plan.import" }.count == 2)
        #expect(try await daemon.call(Governance.Verify(), as: TestStaff.governance).isWhole)
    }

    @Test func moreRowsThanACallHoldsAreRefused() async throws {
        await #expect(throws: RemoteFault.self) {
            try await hand((0...1000).map { .init(row: $0, plan: Plan()) })
        }
    }

    /// Of a daemon on a socket: a call reads ahead of its turn, and must not keep anything before it.
    @Test func callsSentTogetherAreKeptOneAfterTheOtherAndEachInItsOrder() async throws {
        let daemon = try await RunningDaemon(in: Folder())
        let client = try await daemon.client()
        let calls = (0..<4).map { call in
            Register.Import(
                rows: (0..<60).map { row in
                    .init(row: row, plan: plan("Pia", "Call\(call)"), externalId: "\(call)/\(row)")
                })
        }
        let replies = try await withThrowingTaskGroup(of: [String].self) { group in
            for call in calls { group.addTask { try await client.call(call).rows.compactMap(\.reference) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let outstanding = try await client.call(Register.Worklist(list: .planNotices, limit: 500))
        let kept = outstanding.items.compactMap(\.reference)
        #expect(kept.count == 240)
        for references in replies {
            let first = try #require(references.first.flatMap(kept.firstIndex))
            #expect(Array(kept[first...].prefix(60)) == references)
        }
        #expect(await daemon.stop() == 0)
    }
}

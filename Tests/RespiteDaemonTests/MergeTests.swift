import RespiteAPI
import RespiteCore
import RespiteDaemon
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

/// Two records of one person become one, and two again, and nothing is lost on the way.
@Suite struct MergeTests {
    let daemon: TestDaemon
    let one: TestScheme
    let other: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        one = try await TestScheme(daemon)
        other = try await TestScheme(daemon)
    }

    private func carer(_ scheme: TestScheme) async throws -> String {
        let plan = try await daemon.call(Register.ShowPlan(reference: scheme.reference, purpose: "review")).plan
        return "N-\(try #require(plan.carer.id))"
    }

    private func show(_ person: String) async throws -> Register.ShowPerson.Reply {
        try await daemon.call(Register.ShowPerson(person: person, purpose: "review"))
    }

    private func references(_ person: String) async throws -> [String] {
        try await show(person).places.map(\.reference)
    }

    @Test func theKeptRecordHasThePlansAndTheCardsOfBoth() async throws {
        let (kept, merged) = (try await carer(one), try await carer(other))
        try await daemon.call(Register.MergePeople(keep: kept, other: merged))
        let shown = try await show(kept)
        #expect(Set(shown.places.map(\.reference)) == [one.reference, other.reference])
        #expect(Set(shown.cards.map(\.number)) == [one.card, other.card])
        #expect(try await carer(other) == kept)
        #expect(shown.merged.count == 1)
    }

    @Test func theOldNumberLeadsToTheKeptRecord() async throws {
        let (kept, merged) = (try await carer(one), try await carer(other))
        let name = try await show(kept).number
        try await daemon.call(Register.MergePeople(keep: kept, other: merged))
        #expect(try await show(merged).number == name)
    }

    @Test func partedRecordsHaveAgainWhatWasTheirOwn() async throws {
        let (kept, merged) = (try await carer(one), try await carer(other))
        try await daemon.call(Register.AddNumber(person: merged, telephone: "07700 900555"))
        let before = (try await show(kept).person, try await show(merged).person)
        try await daemon.call(Register.MergePeople(keep: kept, other: merged))
        #expect(try await show(kept).person.telephones.compactMap(\.e164).contains("+447700900555"))
        try await daemon.call(Register.PartPeople(other: merged))
        #expect(try await show(kept).person == before.0)
        #expect(try await show(merged).person == before.1)
        #expect(try await references(kept) == [one.reference])
        #expect(try await references(merged) == [other.reference])
        #expect(try await show(merged).cards.map(\.number) == [other.card])
    }

    @Test func bothHistoriesAreReadAsOneAndApartAgain() async throws {
        let (kept, merged) = (try await carer(one), try await carer(other))
        try await daemon.call(Register.AddNumber(person: kept, telephone: "07700 900551"))
        try await daemon.call(Register.AddNumber(person: merged, telephone: "07700 900552"))
        try await daemon.call(Register.MergePeople(keep: kept, other: merged))
        let together = try await show(kept).history
        #expect(together.filter { $0.why == "number rung in" }.count == 2)
        #expect(Set(together.map(\.of)).count == 2)
        try await daemon.call(Register.PartPeople(other: merged))
        #expect(try await show(merged).history.map(\.why) == ["number rung in"])
    }

    @Test func aMergeIsDoneOnceAndUndoneOnce() async throws {
        let (kept, merged) = (try await carer(one), try await carer(other))
        for call in [Register.MergePeople(keep: kept, other: kept), .init(keep: merged, other: merged)] {
            await #expect(throws: RemoteFault.self) { try await daemon.call(call) }
        }
        try await daemon.call(Register.MergePeople(keep: kept, other: merged))
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(Register.MergePeople(keep: kept, other: merged))
        }
        try await daemon.call(Register.PartPeople(other: merged))
        await #expect(throws: RemoteFault.self) { try await daemon.call(Register.PartPeople(other: merged)) }
        try await daemon.call(Register.MergePeople(keep: merged, other: kept))
    }

    @Test func nobodyStandsTwiceInOnePlan() async throws {
        let plan = try await daemon.call(Register.ShowPlan(reference: one.reference, purpose: "review")).plan
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(
                Register.MergePeople(
                    keep: "N-\(plan.carer.id ?? "")", other: "N-\(plan.contacts.items[0].id ?? "")"))
        }
        #expect(fault?.as(Refused.self)?.reason.contains(one.reference) == true)
    }

    @Test func theLookupFindsOnePersonAfterAMergeAndTwoAfterItIsUndone() async throws {
        let (kept, merged) = (try await carer(one), try await carer(other))
        try await daemon.call(Register.MergePeople(keep: kept, other: merged))
        #expect(try carersFound() == 1)
        #expect(try await plansFound() == [one.reference, other.reference])
        try await daemon.call(Register.PartPeople(other: merged))
        #expect(try carersFound() == 2)
        #expect(try await plansFound() == [one.reference, other.reference])
    }

    private func carersFound() throws -> Int {
        let index = try #require(daemon.daemon.lookup.snapshot)
        return index.find(LookupQuery(text: "hansa patel")).candidates.filter { $0.roles.contains(.carer) }.count
    }

    private func plansFound() async throws -> Set<String> {
        let found = try await daemon.call(Lookup.Find(text: "hansa patel", open: false)).candidates
        return Set(found.filter { $0.matched == "carer" }.map(\.reference))
    }
}

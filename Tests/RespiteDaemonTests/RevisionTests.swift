import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// A plan written anew, from paper or a file that names nobody by number.
@Suite struct RevisionTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func show() async throws -> Plan {
        try await daemon.call(Register.ShowPlan(reference: scheme.reference), as: TestStaff.administrator).plan
    }

    private func revise(_ plan: Plan) async throws -> Plan {
        try await daemon.call(
            Register.RevisePlan(reference: scheme.reference, basedOn: 1, plan: plan), as: TestStaff.administrator)
        return try await show()
    }

    @Test func itsPeopleStayWhoTheyWereAndKeepTheirCards() async throws {
        let before = try await show()
        var plan = TestScheme.plan
        plan.carer.name.given = "HANSA"
        plan.carer.telephones = [Telephone(typed: "07700 900143")]
        plan.contacts = .stated(plan.contacts.items.reversed())
        let after = try await revise(plan)
        #expect(after.carer.id == before.carer.id)
        #expect(after.caredFor.id == before.caredFor.id)
        #expect(after.contacts.items.map(\.id) == before.contacts.items.map(\.id).reversed())
        let cards = try await daemon.call(Register.ListCards(reference: scheme.reference)).cards
        #expect(cards.map(\.number) == [scheme.card])
    }

    @Test func anotherCarerIsSomebodyElse() async throws {
        let before = try await show()
        var plan = TestScheme.plan
        plan.carer.name = PersonName(given: "Nila", family: "Patel")
        plan.carer.born = PartialDate("1981-05")
        let after = try await revise(plan)
        #expect(after.carer.id != before.carer.id)
        #expect(after.caredFor.id == before.caredFor.id)
    }

    @Test func aSonOfTheSameNameIsNotHisFather() async throws {
        let before = try await show()
        var plan = TestScheme.plan
        plan.caredFor.born = PartialDate("1979-02-02")
        #expect(try await revise(plan).caredFor.id != before.caredFor.id)
    }

    @Test func whoIsNewAmongTheContactsIsNobodyOfThem() async throws {
        let before = try await show().contacts.items.compactMap(\.id)
        var plan = TestScheme.plan
        var sister = Plan.Contact()
        sister.name = PersonName(given: "Asha", family: "Shah")
        plan.contacts = .stated([sister] + plan.contacts.items)
        let after = try await revise(plan).contacts.items.compactMap(\.id)
        #expect(Array(after.dropFirst()) == before)
        #expect(after.first.map(before.contains) == false)
    }
}

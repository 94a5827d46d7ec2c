import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

/// One person is one record: in every plan they stand in, with every number they were ever rung on.
@Suite struct PeopleTests {
    let daemon: TestDaemon
    let scheme: TestScheme
    let administrator = TestStaff.administrator

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func plan(_ reference: String) async throws -> Register.ShowPlan.Reply {
        try await daemon.call(Register.ShowPlan(reference: reference, purpose: "review"))
    }

    private func number(of id: String?) throws -> String {
        "N-\(try #require(id))"
    }

    /// Meena Shah, the daughter, by her number.
    private func daughter() async throws -> String {
        try number(of: try await plan(scheme.reference).plan.contacts.items.first?.id)
    }

    private func show(_ person: String) async throws -> Register.ShowPerson.Reply {
        try await daemon.call(Register.ShowPerson(person: person, purpose: "review"))
    }

    /// A second plan in which the daughter is a contact too.
    private func secondPlanOfTheDaughter() async throws -> String {
        let known = try await plan(scheme.reference).plan.contacts.items[0]
        var second = TestScheme.plan
        second.carer.name = PersonName(given: "Ivy", family: "Marsh")
        second.contacts = .stated([known])
        return try await daemon.call(Register.CreatePlan(plan: second), as: administrator).reference
    }

    private func expectRefused(_ work: () async throws -> Void) async {
        let fault = await #expect(throws: RemoteFault.self) { try await work() }
        #expect(fault?.as(Refused.self) != nil)
    }

    @Test func aNumberThatWasRungInIsUsedAtOnceInEveryPlanBesideTheOldOne() async throws {
        let second = try await secondPlanOfTheDaughter()
        let reply = try await daemon.call(
            Register.AddNumber(person: daughter(), telephone: "07700 900999"), as: TestStaff.line)
        for reference in [scheme.reference, second] {
            let shown = try await plan(reference)
            #expect(
                shown.plan.contacts.items[0].telephones.map(\.e164) == ["+447700900999", TestScheme.daughterNumber])
            #expect(shown.plan.contacts.items[0].telephones[0].verified == false)
            #expect(shown.summary.version == 2)
        }
        let task = try #require(try await daemon.call(Register.ListTasks()).tasks.first)
        #expect(task.task == reply.task)
        #expect(task.kind == "proveNumber")
    }

    @Test func whoeverWasAboutToChangeThatPlanIsToldThatItIsNotTheSame() async throws {
        let second = try await secondPlanOfTheDaughter()
        try await daemon.call(Register.AddNumber(person: daughter(), telephone: "07700 900999"))
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(
                Register.RevisePlan(reference: second, basedOn: 1, plan: TestScheme.plan), as: administrator)
        }
        #expect(fault?.as(Stale.self)?.current == 2)
    }

    @Test func aNumberThatWasRungInIsProvedByRingingOneThatWasHeld() async throws {
        let daughter = try await daughter()
        try await daemon.call(Register.AddNumber(person: daughter, telephone: "07700 900999"))
        await expectRefused { try await daemon.call(Register.ProveNumber(person: daughter)) }
        await expectRefused {
            try await daemon.call(Register.ProveNumber(person: daughter, rang: "07700 900999"))
        }
        try await daemon.call(Register.ProveNumber(person: daughter, rang: "07700 900215"))
        let contact = try await plan(scheme.reference).plan.contacts.items[0]
        #expect(contact.telephones[0].verified == true)
        #expect(contact.lastProved == LocalDate("2026-11-22"))
        #expect(try await daemon.call(Register.ListTasks()).tasks.isEmpty)
    }

    @Test func aNumberThatWorksTakesItsContactOffTheListInEveryPlan() async throws {
        _ = try await secondPlanOfTheDaughter()
        try await daemon.call(Register.ProveNumber(person: daughter()))
        let unproved = try await daemon.call(Register.Worklist(list: .unprovedContacts)).items
        #expect(unproved.map(\.who) == ["John Tull"])
    }

    @Test(arguments: ["999", "0909 879 0000", "070 1234 5678"])
    func aNumberThatNobodyShouldRingIsRefusedForAContact(number: String) async throws {
        await expectRefused { try await daemon.call(Register.AddNumber(person: daughter(), telephone: number)) }
    }

    @Test func aNumberThatIsNotTheirsIsTakenAwayWithItsTask() async throws {
        let daughter = try await daughter()
        try await daemon.call(Register.AddNumber(person: daughter, telephone: "07700 900999"))
        try await daemon.call(Register.RemoveNumber(person: daughter, telephone: "07700 900999"))
        #expect(
            try await plan(scheme.reference).plan.contacts.items[0].telephones.map(\.e164) == [
                TestScheme.daughterNumber
            ])
        #expect(try await daemon.call(Register.ListTasks()).tasks.isEmpty)
    }

    @Test func anAgreementGoesItsWayAndEachStepIsAVersion() async throws {
        let neighbour = try number(of: try await plan(scheme.reference).plan.contacts.items[1].id)
        for (said, state) in [
            (Register.AgreementWord.asked, "asked"), (.yes, "agreed"), (.no, "withdrawn"), (.asked, "asked"),
            (.no, "declined"),
        ] {
            let reply = try await daemon.call(
                Register.RecordAgreement(reference: scheme.reference, person: neighbour, said: said))
            #expect(reply.agreement == state)
        }
        #expect(try await plan(scheme.reference).summary.version == 6)
        #expect(try await plan(scheme.reference).plan.contacts.items[1].agreement.state == .declined)
    }

    @Test func aContactWhoSaysNoIsAskedNoMoreInAnOpenCase() async throws {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .minutes(1))
        await daemon.advance(by: .minutes(11))
        let daughter = try await daughter()
        try await daemon.call(
            Register.RecordAgreement(reference: scheme.reference, person: daughter, said: .no))
        await daemon.advance(by: .minutes(1))
        #expect(try await !daemon.deliver().contains(TestScheme.daughterNumber))
    }

    @Test func aPersonIsShownWithTheirPlansCardsAndChanges() async throws {
        let carer = try number(of: try await plan(scheme.reference).plan.carer.id)
        try await daemon.call(Register.AddNumber(person: carer, telephone: "07700 900998"))
        let shown = try await show(carer)
        #expect(shown.person.name.full == "Hansa Patel")
        #expect(shown.places == [.init(reference: scheme.reference, role: .carer, state: .registered)])
        #expect(shown.cards.map(\.number) == [scheme.card])
        #expect(shown.history.map(\.why) == ["number rung in"])
    }

    @Test func severalCarersCareForOnePerson() async throws {
        var second = TestScheme.plan
        second.carer = .init()
        second.carer.name = PersonName(given: "Kiran", family: "Patel")
        second.caredFor.id = try await plan(scheme.reference).plan.caredFor.id
        let other = try await daemon.call(Register.CreatePlan(plan: second), as: administrator).reference
        let person = try await show(try number(of: second.caredFor.id))
        #expect(person.places.map(\.reference) == [scheme.reference, other])
        #expect(person.places.allSatisfy { $0.role == .caredFor })
    }

    @Test func theAddressOfARestrictedPlanIsOnNoListAndOnNoPersonsPage() async throws {
        var restricted = try await plan(scheme.reference).plan
        restricted.sharing.restricted = .hiddenAddress
        try await daemon.call(
            Register.RevisePlan(reference: scheme.reference, basedOn: 1, plan: restricted), as: administrator)
        let carer = try await show(try number(of: restricted.carer.id))
        #expect(carer.isRestricted)
        #expect(carer.person.addresses.isEmpty)
        let found = try await daemon.call(Lookup.Find(text: "hansa patel", open: false))
        #expect(found.candidates.map(\.reference) == [scheme.reference])
        #expect(found.candidates.allSatisfy { !($0.address ?? "").contains("Saltings") })
    }

    @Test func aCallFromSomebodyWhoMustNotBeToldStopsWithAWarning() async throws {
        var plan = try await plan(scheme.reference).plan
        plan.mustNotBeTold = .stated([
            Plan.KeptAway {
                $0.name = "Dinesh Patel"
                $0.telephones = [Telephone(typed: "07700 900777")]
            }
        ])
        try await daemon.call(
            Register.RevisePlan(reference: scheme.reference, basedOn: 1, plan: plan), as: administrator)
        let found = try await daemon.call(Lookup.Find(text: "07700 900777"))
        #expect(found.warning?.contains(scheme.reference) == true)
        #expect(try await daemon.call(Lookup.Find(text: "07700 900142")).warning == nil)
        let dialled = try await daemon.store.keptAway(
            from: scheme.reference, number: "+447700900777", name: nil)
        #expect(dialled?.name == "Dinesh Patel")
        #expect(try await daemon.store.keptAway(from: scheme.reference, number: nil, name: "dinesh PATEL") != nil)
        #expect(
            try await daemon.store.keptAway(from: scheme.reference, number: "+447700900215", name: "Meena") == nil)
    }
}

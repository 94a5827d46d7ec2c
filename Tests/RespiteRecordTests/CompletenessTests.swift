import RespiteRecord
import Testing

@Suite struct CompletenessTests {
    let today = LocalDate(daysSince1970: 20_779)

    private func musts(_ plan: Plan) throws -> [String] {
        try Completeness(of: plan, on: today).gaps.filter { $0.need == .must }.map(\.words)
    }

    private func full(seed: UInt64 = 3) throws -> Plan {
        var example = Example(using: SplitMix64(seed: seed))
        var plan = try example.plan()
        plan.carer.telephones[0].byDay = true
        return plan
    }

    @Test func aPlanWithEveryFieldAnsweredLacksNothing() throws {
        for seed in 0..<20 { #expect(try Completeness(of: full(seed: UInt64(seed)), on: today).gaps == []) }
    }

    @Test func anEmptyPlanLacksEachThingThatIsNeededOfEveryPlan() throws {
        let completeness = try Completeness(of: Plan(), on: today)
        #expect(!completeness.isComplete)
        let paths = completeness.gaps.filter { $0.need == .must }.map(\.path)
        #expect(Set(paths).count == paths.count)
        let always = FieldCatalogue.byPath.filter { path, field in
            field.need == .must && !path.contains("[]") && field.condition == nil
        }
        let parts = ["carer.gp", "carer.mayBeTold", "health.pharmacy", "caredFor.photograph", "health.gp.telephone"]
        let expected = always.keys.filter { path in !parts.contains { path.hasPrefix($0) } }
        let unless = ["health.medicinesKept", "health.originalPackaging", "health.mayHelpWithMedicines"]
        #expect(Set(paths) == Set(expected + unless))
    }

    @Test func aGapIsNamedAsAPersonWouldSayIt() throws {
        var plan = try full()
        plan.carer.born = nil
        plan.contacts = .stated([
            plan.contacts.items[0],
            Plan.Contact { $0.name = PersonName(given: "John", family: "Tull") },
        ])
        #expect(
            try musts(plan) == [
                "the carer: date of birth",
                "contacts 2 (Tull): telephone",
                "contacts 2 (Tull): relationship",
                "contacts 2 (Tull): what they can do",
                "contacts 2 (Tull): when they can be reached",
                "contacts 2 (Tull): agreement: agreement",
            ])
    }

    @Test func noneIsAnAnswer() throws {
        var plan = try full()
        plan.contacts = .nothing
        plan.health.allergies = .nothing
        plan.health.medicines = .nothing
        plan.health.medicinesKept = nil
        #expect(try musts(plan) == [])
        plan.health.allergies = .notAsked
        plan.health.medicines = .notAsked
        #expect(try musts(plan) == ["health: allergies", "health: medicines", "health: where the medicines are kept"])
    }

    @Test func aFieldThatDependsOnAnotherIsMissedOnlyThen() throws {
        var plan = try full()
        plan.decisions.bestInterestsReason = nil
        plan.decisions.ableToDecide = .yes
        #expect(try musts(plan) == [])
        plan.decisions.ableToDecide = .varies
        #expect(try musts(plan) == ["decisions: best-interests reason"])
    }

    @Test func onlyAYoungCarerNeedsAGillickNote() throws {
        var plan = try full()
        plan.sharing.gillickNote = nil
        plan.carer.born = .year(2000)
        #expect(try musts(plan) == [])
        plan.carer.born = .year(2012)
        #expect(try musts(plan) == ["agreement and sharing: Gillick note"])
    }

    @Test func oneNumberMustReachTheCarerByDay() throws {
        var plan = try full()
        for number in plan.carer.telephones.indices { plan.carer.telephones[number].byDay = false }
        #expect(try musts(plan) == ["the carer: a telephone on which they are reached by day"])
    }

    @Test func whatIsNeededOfAnOptionalThingIsNoGapOfThePlan() throws {
        var plan = try full()
        plan.caredFor.elsewhere = [Plan.Whereabouts { $0.place = "Day centre" }]
        plan.carer.gp = Organisation()
        let completeness = try Completeness(of: plan, on: today)
        #expect(completeness.isComplete)
        #expect(
            completeness.gaps.map(\.words) == [
                "the carer: GP practice: name", "the carer: GP practice: telephone: number",
            ])
    }
}

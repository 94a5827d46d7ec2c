import Foundation
import RespiteCore
import RespiteRecord
import Testing

@Suite struct SampleBoroughTests {
    private let today = LocalDate(year: 2026, month: 3, day: 1) ?? LocalDate(daysSince1970: 0)
    private var borough: SampleBorough { SampleBorough(seed: 1, on: today) }

    @Test func itIsTheSameEveryTimeForASeed() {
        let again = SampleBorough(seed: 1, on: today)
        #expect(borough.carers(50).map(\.plans) == again.carers(50).map(\.plans))
        #expect(borough.carers(50).map(\.plans) != SampleBorough(seed: 2, on: today).carers(50).map(\.plans))
    }

    /// FNV-1a over the documents: what came out on the machine where this was written comes out on every other.
    @Test func itIsTheSameOnEveryMachine() throws {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for plan in borough.carers(40).flatMap(\.plans) {
            for byte in try plan.document() { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        #expect(hash == 2_622_863_715_630_826_819)
    }

    @Test func aLargerSampleBeginsWithTheSmallerOne() {
        #expect(borough.carers(20).map(\.plans) == Array(borough.carers(60).prefix(20)).map(\.plans))
        #expect(borough.carer(19).plans == borough.carers(20).last?.plans)
    }

    @Test func everyPlanPassesTheCheckAndIsInItsOneForm() {
        for carer in borough.carers(300) {
            for plan in carer.plans {
                #expect(PlanCheck.problems(in: plan, on: today) == [])
                #expect(plan.normalised() == plan)
            }
        }
    }

    @Test func mostPlansAreCompleteAndSomeAreNot() throws {
        let plans = borough.carers(400).flatMap(\.plans)
        let complete = try plans.filter { try Completeness(of: $0, on: today).isComplete }.count
        #expect((plans.count / 3...plans.count * 9 / 10).contains(complete), "\(complete) of \(plans.count)")
    }

    @Test func everyNumberIsKeptForDramaAndEveryPostcodeIsInvented() {
        let sectors = Set(["SS9 9", "SS9 8", "SS0 4", "SS1 6", "SS2 8", "SS3 5"])
        for plan in borough.carers(200).flatMap(\.plans) {
            let people = [plan.carer.person, plan.caredFor.person] + plan.contacts.items.map(\.person)
            for telephone in people.flatMap(\.telephones) {
                let typed = telephone.typed ?? ""
                #expect(typed.wholeMatch(of: /01632 960\d{3}|07700 900\d{3}|020 7946 0\d{3}/) != nil)
            }
            for address in people.flatMap(\.addresses) {
                #expect(sectors.contains(String((address.postcode ?? "").dropLast(2))))
            }
        }
    }

    @Test func itHasWhatEveryScreenMustShow() {
        let carers = borough.carers(1500)
        let plans = carers.flatMap(\.plans)
        let contacts = plans.flatMap(\.contacts.items)
        #expect(Set(contacts.map(\.agreement.state)) == Set(Plan.Agreement.State.allCases))
        #expect(
            Set(plans.map { CarerGroup(born: $0.carer.born, parentCarer: $0.carer.parentCarer, on: today) }).isSuperset(
                of: CarerGroup.allCases))
        for answer in [Answer<Plan.Allergy>.nothing, .notAsked] {
            #expect(plans.contains { $0.health.allergies == answer })
        }
        #expect(plans.contains { !$0.health.allergies.items.isEmpty })
        #expect(plans.contains { !$0.mustNotBeTold.items.isEmpty })
        #expect(plans.contains { $0.health.medicines.items.contains { $0.timeCritical == true } })
        #expect(plans.contains { $0.contacts == .nothing })
        #expect(plans.contains { $0.contacts.items.count > 4 })
        #expect(plans.contains { $0.sharing.restricted != nil })
        #expect(plans.contains { $0.communication.interpreter == true })
        #expect(contacts.contains { !$0.absences.isEmpty })
        #expect(Set(plans.compactMap(\.caredFor.minutesAlone)).count > 5)
        #expect(carers.contains { $0.plans.count == 2 && $0.plans[0].carer == $0.plans[1].carer })
        #expect(
            carers.contains { $0.registeredOn == nil } && carers.contains { $0.checkIn != nil }
                && carers.contains { !$0.hasCard })
        #expect(carers.allSatisfy { ($0.lastReviewedOn ?? today) <= today })
    }

    @Test func everybodyHasANumberOfTheirOwnInTheSample() {
        let plans = borough.carers(500).map { $0.plans[0] }
        let ids = plans.flatMap { plan in
            [plan.carer.externalId, plan.caredFor.externalId, plan.form.externalId]
                + plan.contacts.items.map(\.externalId)
        }
        #expect(!ids.contains(nil))
        #expect(Set(ids).count == ids.count)
    }

    @Test func noContactIsAmongThoseWhoMustNotBeTold() {
        for plan in borough.carers(2000).flatMap(\.plans) {
            for contact in plan.contacts.items { #expect(!plan.mustNotBeTold.items.contains { $0.isLike(contact) }) }
        }
    }
}

import RespiteCore
import RespiteRecord
import Testing

/// Whom to ask for a replacement carer, and what is told before and after the yes.
@Suite struct ProviderListTests {
    private static func known(
        _ id: Int64, _ name: String, _ abilities: Choices<ProviderAbility> = [], serves: Bool = true,
        isOpen: Bool = true
    ) -> ProviderList.Known {
        .init(
            .provider(id), name: name, telephone: "01632 96031\(id)", serves: serves, isOpen: isOpen,
            abilities: abilities)
    }

    private let scheme = [
        known(1, "Crossroads East"), known(2, "Seaview House", [.residential]), known(3, "Estuary Homecare"),
        known(4, "Far Away", serves: false), known(5, "Day Only", isOpen: false),
    ]

    private static var plan: Plan {
        var plan = Plan()
        plan.services.agencies = .stated([
            Plan.Agency {
                $0.name = "estuary homecare"
                $0.knowsThem = true
            }
        ])
        return plan
    }

    @Test func theAgencyInTheHomeThenTheSchemesInItsOrderThenResidential() {
        let list = ProviderList(Self.plan, scheme, asked: [])
        #expect(
            list.candidates.map(\.name) == ["Estuary Homecare", "Crossroads East", "Day Only", "Seaview House"],
            "nobody twice, and nobody who does not come there")
        #expect(list.candidates.map(\.kind) == [.agency, .scheme, .scheme, .residential])
        #expect(list.candidates.first?.party == .provider(3))
    }

    @Test func eachThatWasAskedPassesItOnToTheNext() {
        let now = Instant(milliseconds: 0)
        var asked: [(name: String, state: Emergency.Offer.State)] = []
        var order: [String] = []
        while let next = ProviderList(Self.plan, scheme, asked: asked).next {
            order.append(next.name)
            asked.append((name: next.name, state: .declined(now, nil)))
        }
        #expect(
            order == ["Estuary Homecare", "Crossroads East", "Seaview House"], "who takes no requests now is not next")
    }

    @Test func residentialIsLeftOutWhereThePlanSaysNever() {
        for path in [\Plan.Response.residentialForCarer, \Plan.Response.residentialForPerson] {
            var plan = Self.plan
            plan.response[keyPath: path] = .never
            #expect(!ProviderList(plan, scheme, asked: []).candidates.contains { $0.kind == .residential })
            plan.response[keyPath: path] = .last
            #expect(ProviderList(plan, scheme, asked: []).candidates.last?.kind == .residential)
        }
    }

    @Test func aPlanMayHaveAnOrderOfItsOwn() {
        var plan = Self.plan
        plan.response.order = [.contacts, .provider, .agency]
        #expect(
            ProviderList(plan, scheme, asked: []).candidates.map(\.kind) == [.scheme, .scheme, .agency, .residential])
    }

    @Test func anAgencyThatOnlyThePlanKnowsIsRungOnThePlansNumber() {
        var plan = Plan()
        plan.services.agencies = .stated([
            Plan.Agency {
                $0.name = "Village Care"
                $0.telephone = Telephone(typed: "01632 960333")
            }
        ])
        let first = ProviderList(plan, [], asked: []).next
        #expect(first?.telephone == "01632 960333")
        #expect(first?.party == nil)
    }

    @Test func afterTheYesComeNameStreetAndHealth() {
        var plan = Plan()
        plan.caredFor.name = PersonName(given: "Ramesh", family: "Patel", preferred: "Ramesh-bhai")
        plan.caredFor.addresses = [Address(lines: ["14 Saltings Rise"], town: "Leigh-on-Sea", postcode: "SS9 9ZZ")]
        plan.health.allergies = .stated([Plan.Allergy(to: "penicillin")])
        plan.health.conditions = .nothing
        plan.contacts = .stated([Plan.Contact { $0.name = PersonName(given: "MARKcontact") }])
        plan.mustNotBeTold = .stated([Plan.KeptAway { $0.name = "MARKkept" }])
        let told = Briefing(of: plan)
        #expect(told.name == "Ramesh Patel “Ramesh-bhai”")
        #expect(told.address == "14 Saltings Rise, Leigh-on-Sea, SS9 9ZZ")
        #expect(told.health.contains("Allergies: penicillin"))
        #expect(told.health.contains("Conditions: none"))
        #expect(told.health.contains("Medicines NOT ASKED"), "unknown is not none")
        #expect(!String(describing: told).contains("MARK"), "what they do not need is not told")
    }
}

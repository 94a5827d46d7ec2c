import Foundation
import RespiteCore
import RespiteRecord
import Testing

@Suite struct FirstScreenTests {
    /// A Sunday.
    private let today = LocalDate(year: 2026, month: 11, day: 22) ?? LocalDate(daysSince1970: 0)

    private func screen(at time: String, seesHealth: Bool = true, _ fill: (inout Plan) -> Void) throws -> FirstScreen {
        var facts = ScreenFacts(
            reference: "K7M2-QX9", state: "registered", today: today, time: try #require(LocalTime(time)))
        facts.seesHealth = seesHealth
        return FirstScreen(of: Plan(fill), facts)
    }

    private func contact(at time: String, _ fill: (inout Plan.Contact) -> Void) throws -> FirstScreen.Contact {
        let screen = try screen(at: time) { $0.contacts = [Plan.Contact(fill)] }
        return try #require(screen.contacts.items.first)
    }

    @Test(arguments: [("05:59", false), ("06:00", true), ("22:59", true), ("23:00", false)])
    func aContactIsReachableInItsHours(time: String, reachable: Bool) throws {
        let hours = Hours(from: try #require(LocalTime("06:00")), to: try #require(LocalTime("23:00")))
        #expect(try contact(at: time) { $0.reachable = [hours] }.reachable == reachable)
    }

    @Test func aContactWhoseHoursNobodyAskedIsNeitherReachableNorNot() throws {
        #expect(try contact(at: "12:00") { _ in }.reachable == nil)
    }

    @Test func aContactWhoIsAwayIsNotReachable() throws {
        let absence = Absence(from: today.adding(days: -1), to: today)
        let away = try contact(at: "12:00") {
            $0.reachable = [.anyTime]
            $0.absences = [absence]
        }
        #expect(away.reachable == false)
        #expect(away.awayUntil == today)
        let back = try contact(at: "12:00") {
            $0.reachable = [.anyTime]
            $0.absences = [Absence(from: today.adding(days: 1), to: today.adding(days: 9))]
        }
        #expect(back.reachable == true)
        #expect(back.awayUntil == nil)
    }

    @Test(arguments: [
        ("07:29", 0, "07:30"), ("07:30", 0, "07:30"), ("07:31", 0, "19:00"), ("19:01", 1, "07:30"),
    ]) func theNextVisitIsTheOneThatComesFirst(time: String, days: Int, at: String) throws {
        let times = ["19:00", "07:30"].compactMap { LocalTime($0) }
        let screen = try screen(at: time) {
            $0.services.agencies = [Plan.Agency { $0.visits = times.map { Plan.Visit(at: $0) } }]
        }
        let agency = try #require(screen.agencies.items.first)
        #expect(agency.nextVisitOn == today.adding(days: days))
        #expect(agency.nextVisitAt?.description == at)
    }

    @Test func aVisitOfOneDayAWeekIsFoundAWeekLater() throws {
        let time = try #require(LocalTime("09:00"))
        let screen = try screen(at: "09:01") {
            $0.services.agencies = [Plan.Agency { $0.visits = [Plan.Visit(days: [.sunday], at: time)] }]
        }
        #expect(screen.agencies.items.first?.nextVisitOn == today.adding(days: 7))
    }

    @Test func oxygenIsAnsweredByWhatIsKnownOfTheEquipment() throws {
        #expect(try screen(at: "12:00") { _ in }.danger.oxygen == nil)
        #expect(try screen(at: "12:00") { $0.health.equipment = .nothing }.danger.oxygen == false)
        #expect(try screen(at: "12:00") { $0.health.equipment = [Plan.Equipment(kind: .stoma)] }.danger.oxygen == false)
        #expect(try screen(at: "12:00") { $0.health.equipment = [Plan.Equipment(kind: .oxygen)] }.danger.oxygen == true)
    }

    @Test func othersInTheHomeAreNoneOnlyWhenChildrenAreToo() throws {
        #expect(try screen(at: "12:00") { $0.household.others = .nothing }.alone.others == .notAsked)
        #expect(
            try screen(at: "12:00") {
                $0.household.others = .nothing
                $0.household.children = .nothing
            }.alone.others == .nothing)
        #expect(
            try screen(at: "12:00") {
                $0.household.others = .nothing
                $0.household.children = [Plan.Child { $0.name = "Tara" }]
            }.alone.others == .stated(["child Tara"]))
    }

    @Test func anAgeThatIsNotCertainIsNotShown() throws {
        #expect(try screen(at: "12:00") { $0.caredFor.born = .year(1955) }.person.age == nil)
        #expect(try screen(at: "12:00") { $0.caredFor.born = PartialDate("1955-02") }.person.age == 71)
    }

    @Test func theNumbersOfThoseWhoMustNotBeToldAreNotOnIt() throws {
        let screen = try screen(at: "12:00") {
            $0.mustNotBeTold = [
                Plan.KeptAway {
                    $0.telephones = [Telephone(typed: "07700 900999")]; $0.name = "A. Nother"
                }
            ]
        }
        #expect(screen.neverTell.items == [Plan.KeptAway { $0.name = "A. Nother" }])
    }

    @Test func whoMayNotSeeHealthIsSentNone() throws {
        for seed in 0..<10 {
            var example = Example(using: SplitMix64(seed: UInt64(seed)))
            var plan = try example.plan()
            plan.health.conditions = ["SECRET"]
            plan.health.allergies = [Plan.Allergy(to: "SECRET")]
            plan.health.medicines = [
                Plan.Medicine {
                    $0.name = "SECRET"; $0.timeCritical = true
                }
            ]
            plan.risk.behaviour = ["SECRET"]
            plan.gettingIn.atTheDoor = ["SECRET"]
            plan.decisions.dnacpr.original = "SECRET"
            var facts = ScreenFacts(reference: "K7M2-QX9", state: "registered", today: today, time: .startOfDay)
            let all = String(decoding: try JSONEncoder().encode(FirstScreen(of: plan, facts)), as: UTF8.self)
            #expect(all.split(separator: "SECRET").count == 8)
            facts.seesHealth = false
            let screen = FirstScreen(of: plan, facts)
            #expect(screen.healthWithheld)
            #expect(screen.alone.minutes == nil)
            #expect(!String(decoding: try JSONEncoder().encode(screen), as: UTF8.self).contains("SECRET"))
        }
    }

    @Test func itIsTheSameAfterTheSocket() throws {
        for seed in 0..<30 {
            var example = Example(density: 0.6, using: SplitMix64(seed: UInt64(seed)))
            var facts = ScreenFacts(reference: "K7M2-QX9", state: "draft", today: today, time: .startOfDay)
            facts.emergency = FirstScreen.Emergency(number: "E-0001", sinceDate: today, sinceTime: .startOfDay)
            let screen = FirstScreen(of: try example.plan(), facts)
            #expect(try JSONDecoder().decode(FirstScreen.self, from: JSONEncoder().encode(screen)) == screen)
        }
    }
}

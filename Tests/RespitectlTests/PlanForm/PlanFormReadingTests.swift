import RespiteRecord
import Testing

@testable import respitectl

@Suite struct PlanFormReadingTests {
    private func read(_ text: String) throws -> Plan {
        try PlanForm.read(text).plan
    }

    private func problems(_ text: String) -> [FormProblem] {
        do {
            _ = try PlanForm.read(text)
            return []
        } catch let refused as FormRefused {
            return refused.problems
        } catch {
            return [FormProblem(message: "\(error)")]
        }
    }

    @Test func emptyIsNotAskedAndNoneIsNone() throws {
        let plan = try read(
            """
            contacts: none
            health:
              conditions:
              allergies: None
              medicines: ~
              infection: "none"
            """)
        #expect(plan.contacts == .nothing)
        #expect(plan.health.conditions == .notAsked)
        #expect(plan.health.allergies == .nothing)
        #expect(plan.health.medicines == .notAsked)
        #expect(plan.health.infection == .stated(["none"]))
    }

    @Test func oneLineIsEnoughWhereItSaysAll() throws {
        let plan = try read(
            """
            contacts:
              - name: {given: Meena, family: Shah}
                telephones: [07700 900215, 01632 960188]
                can: [give care, openDoor]
                reachable: any time
                absences: 2026-12-01 to 2026-12-24
              - name: {family: Tull}
                reachable:
                  - mon-fri 18:00-08:00
                  - sat, sunday 00:00-24:00
                  - weekdays 09:00 - 10:00
            health:
              allergies: penicillin
              medicines: [paracetamol, {name: co-beneldopa, times: [07:00, 19:00], timeCritical: yes}]
              equipment: oxygen
              gp: Westcliff Surgery
            services:
              agencies:
                - name: Estuary Homecare
                  telephone: 01632 960310
                  visits: [07:30, mon wed 19:00]
            movingAndDailyLife:
              typicalDay:
                - 07:30 breakfast
            response:
              order: [contacts, agency]
            """)
        let (first, second) = (plan.contacts.items[0], plan.contacts.items[1])
        #expect(first.telephones == [Telephone(typed: "07700 900215"), Telephone(typed: "01632 960188")])
        #expect(first.can == [.giveCare, .openDoor])
        #expect(first.reachable == [.anyTime])
        #expect(first.absences.map { "\($0.from) \($0.to)" } == ["2026-12-01 2026-12-24"])
        #expect(second.reachable.map(\.days.items.count) == [5, 2, 5])
        #expect(plan.health.allergies == [Plan.Allergy(to: "penicillin")])
        #expect(plan.health.medicines.items.map(\.name) == ["paracetamol", "co-beneldopa"])
        #expect(plan.health.medicines.items[1].timeCritical == true)
        #expect(plan.health.equipment == [Plan.Equipment(kind: .oxygen)])
        #expect(plan.health.gp == Organisation(name: "Westcliff Surgery"))
        #expect(plan.services.agencies.items[0].visits.map { "\($0.at?.description ?? "")" } == ["07:30", "19:00"])
        #expect(plan.movingAndDailyLife.typicalDay.first?.what == "breakfast")
    }

    @Test(arguments: [
        ("carer:\n  nmae: x", 2, 3, "there is no field “nmae” here; did you mean name?"),
        ("healht:", 1, 1, "there is no field “healht” here; did you mean health?"),
        ("keySafe: 1234", 1, 1, "there is no field “keySafe” here"),
        ("carer:\n  born: 2 Feb 1959", 2, 9, "carer.born should be a date such as 1955-02-02, 1955-02 or 1955"),
        ("carer:\n  born: 1959-02-30", 2, 9, "carer.born should be a date such as 1955-02-02, 1955-02 or 1955"),
        ("caringRole:\n  coResident: perhaps", 2, 15, "caringRole.coResident should be yes or no"),
        (
            "caredFor:\n  minutesAlone: an hour", 2, 17,
            "caredFor.minutesAlone should be a whole number from 0 to 10080 (minutes)"
        ),
        (
            "response:\n  replacementCan: homeWithTow", 2, 19,
            "response.replacementCan should be one of home, homeWithTwo, needsNurse, residentialLikely; did you mean homeWithTwo?"
        ),
        (
            "gettingIn:\n  ways: [keySafe, ladder]", 2, 19,
            "gettingIn.ways[1] should be one of personOpens, keyholder, keySafe, neighbour, concierge"
        ),
        ("carer:\n  - name", 2, 3, "carer should have fields of its own, not a list"),
        ("carer:\n  email: [a, b]", 2, 10, "carer.email should be one value, not a list"),
        ("carer:\n  email: {a: b}", 2, 10, "carer.email should be one value, without fields of its own"),
        ("carer: Hansa", 1, 8, "carer should have fields of its own"),
        (
            "contacts:\n  - reachable: sometimes", 2, 16,
            "contacts[0].reachable[0] should be any time, 09:00-17:00 or mon-fri 09:00-17:00"
        ),
        (
            "contacts:\n  - reachable: xyz-fri 09:00-10:00", 2, 16,
            "contacts[0].reachable[0] should be any time, 09:00-17:00 or mon-fri 09:00-17:00"
        ),
        ("contacts:\n  - reachable: [{from: 09:00}]", 2, 17, "contacts[0].reachable[0].to is missing"),
        (
            "carer:\n  languages: none", 2, 14,
            "carer.languages: none stands alone, and only where there is a choice of none; else leave it empty"
        ),
        (
            "health:\n  conditions: [none, asthma]", 2, 16,
            "health.conditions: none stands alone, and only where there is a choice of none; else leave it empty"
        ),
        (
            "carer:\n  email: &a x", 2, 10,
            "carer.email: a text that begins with & belongs in quotes"
        ),
        ("carer:\n  email: !x y", 2, 10, "carer.email: a text that begins with ! belongs in quotes"),
        (
            "carer:\r\n  languages:\r\n    - &x en\r\n", 3, 7,
            "carer.languages[0]: a text that begins with & belongs in quotes"
        ),
        ("a plan", 1, 1, "this is no plan: it has no fields"),
        ("[]", 1, 1, " should have fields of its own, not a list"),
    ]) func whatIsWrongIsNamedWithItsPlace(text: String, line: Int, column: Int, message: String) {
        #expect(problems(text) == [FormProblem(line: line, column: column, message: message)])
    }

    @Test(arguments: [
        ("carer:\n\tname:", 2), ("carer: {name", 2), ("carer:\n  born: \"1959", 2), ("a: b: c", 1),
        ("carer:\n  email: @x", 2), ("a\n--- b\n- c: [", 2),
    ]) func whatIsNoYAMLIsNamedWithItsLine(text: String, line: Int) {
        let found = problems(text)
        #expect(found.count == 1)
        #expect(found.first?.message.hasPrefix("this is not YAML: ") == true)
        #expect(found.first?.line == line)
    }

    @Test func aFieldThatIsWrittenTwiceIsRefused() {
        #expect(problems("carer:\n  email: a@b.c\n  email: d@e.f").map(\.message) == ["written twice: email"])
    }

    @Test func allProblemsAreNamedAtOnce() {
        #expect(problems("x: 1\ncarer:\n  born: x\ny: 2\n").map(\.line) == [1, 3, 4])
    }

    @Test func noMessageRepeatsAnAnswer() {
        let found = problems(
            "carer:\n  born: SECRET\n  parentCarer: SECRET\n  languages: {a: SECRET}\n  email: &SECRET x")
        #expect(found.count == 4)
        #expect(found.allSatisfy { !$0.message.contains("SECRET") }, "\(found)")
    }

    @Test func aProblemOfTheRegisterIsShownAtItsLine() throws {
        let form = try PlanForm.read(
            "carer:\n  email: x\ncontacts:\n  - name: {family: Tull}\n    telephones:\n      - 999\n")
        let found = [
            Problem("contacts[0].telephones[0].typed", "cannot be right"),
            Problem("contacts[0].agreement.on", "is needed"),
            Problem("caredFor.nhsNumber", "cannot be right"),
            Problem("carer.email", "should look like name@example.org"),
        ].map(form.places.problem)
        #expect(found.map(\.line) == [6, 4, nil, 2])
        #expect(found[0].message == "contacts[0].telephones[0].typed cannot be right")
    }

    @Test func referencesAreRefusedWhereWhatTheyReferToStandsHoweverManyThereAre() {
        let many = { (name: String, count: Int) in Array(repeating: "*\(name)", count: count).joined(separator: ", ") }
        let text = """
            carer:
              telephones:
                - {typed: 1, note: &n \(String(repeating: "x", count: 190))}
            contacts:
              - &c {telephones: [{note: x}, {note: x}, {note: x}, {note: x}, {note: x}, {note: x}, {note: x}, {note: x}]}
              - {telephones: [\(many("n", 200))]}
            mustNotBeTold: [\(many("c", 500))]
            """
        #expect(problems(text).count < 10)
    }
}

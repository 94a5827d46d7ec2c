import RespiteCore
import RespiteRecord
import StrictYAML
import Testing

@testable import RespiteDaemon

/// What a policy file is refused for, with the line.
@Suite struct PolicyFileTests {
    private func problem(_ ladder: String) -> BadYAML? {
        do throws(BadYAML) {
            _ = try Policy(parsing: "fallback: 01632 960999\n" + ladder)
            return nil
        } catch {
            return error
        }
    }

    private func welfare(_ rest: String) -> String {
        "ladders:\n  welfare:\n    steps:\n      - id: edt\n        to: post/edt\n        \(rest)\n"
    }

    @Test func aStepThatGivesTimeToAnswerIsTaken() {
        #expect(problem(welfare("wait: 1 s")) == nil)
    }

    @Test(arguments: ["wait: 0 s", "wait: 5 min\n        repeatEvery: 0 min", "wait: 5 min\n        shortWait: 0s"])
    func aWaitUnderASecondIsRefusedWithItsLine(rest: String) {
        let found = problem(welfare(rest))
        #expect(found?.line == 7 + rest.filter { $0 == "\n" }.count)
        #expect(found?.reason.contains("a second") == true)
    }

    @Test func aPolicyWithoutALastNumberIsRefused() {
        #expect(throws: BadYAML.self) { try Policy(parsing: "scheme: Southend") }
    }

    @Test func targetsAreReadWithTheirDays() throws {
        let policy = try Policy(
            parsing: """
                fallback: 01632 960999
                targets:
                  - {name: Enquiries, counts: enquiries, aim: 450, from: 2026-04-01, by: 2027-03-31}
                  - {name: Carers, counts: carers, aim: 4150, by: 2028-04-01}
                """)
        #expect(policy.targets.map(\.name) == ["Enquiries", "Carers"])
        #expect(policy.targets.map(\.counts) == [.enquiries, .carers])
        #expect(policy.targets.first?.from?.description == "2026-04-01")
        #expect(policy.targets.last?.from == nil)
    }

    @Test func baselinesAreReadWithTheirShares() throws {
        let policy = try Policy(
            parsing: """
                fallback: 01632 960999
                baselines:
                  - {people: carers, measure: sex, source: Census 2021, shares: {female: 58.6, male: 41.4}}
                  - {people: caredFor, measure: disability, source: Census 2021, shares: {"yes": 17.8}}
                """)
        #expect(
            policy.baselines == [
                Baseline(of: .carers, .sex, source: "Census 2021", shares: ["female": 58.6, "male": 41.4]),
                Baseline(of: .caredFor, .disability, source: "Census 2021", shares: ["yes": 17.8]),
            ])
    }

    @Test(arguments: [
        ("measure: sex, source: A, shares: {female: 1}", "says of whom"),
        ("people: staff, measure: sex, source: A, shares: {female: 1}", "people should be carers or caredFor"),
        ("people: carers, source: A, shares: {female: 1}", "says what it measures"),
        ("people: carers, measure: sex, shares: {female: 1}", "where its figures are from"),
        ("people: carers, measure: sex, source: A, shares: {woman: 1}", "“woman” is no answer to"),
        ("people: carers, measure: sex, source: A, shares: {female: most}", "a number of percent"),
        ("people: carers, measure: sex, source: A, shares: {female: 58, male: 58}", "more than 100 %"),
        ("people: carers, measure: sex, source: A", "at least one answer"),
        ("people: carers, measure: religion, source: A, shares: {sikh: 1}, year: 2021", "there is no setting"),
    ])
    func aBaselineThatCannotBeHeldAgainstIsRefusedWithItsLine(baseline: String, reason: String) {
        let found = problem("baselines:\n  - {\(baseline)}\n")
        #expect(found?.reason.contains(reason) == true, "\(found?.reason ?? "taken")")
        #expect(found?.line == 3)
    }

    @Test func aSecondBaselineForTheSameQuestionIsRefused() {
        let one = "  - {people: carers, measure: sex, source: A, shares: {female: 50}}\n"
        #expect(problem("baselines:\n" + one + one)?.reason.contains("another baseline for") == true)
    }

    @Test(arguments: [
        ("counts: carers, aim: 1, by: 2027-03-31", "has a name"),
        ("name: A, counts: letters, aim: 1, by: 2027-03-31", "counts should be one of enquiries"),
        ("name: A, counts: carers, by: 2027-03-31", "how many it aims at"),
        ("name: A, counts: carers, aim: 0, by: 2027-03-31", "a whole number from 1"),
        ("name: A, counts: carers, aim: 1", "by when"),
        ("name: A, counts: carers, aim: 1, by: soon", "a day such as 2027-03-31"),
        ("name: A, counts: carers, aim: 1, by: 2027-03-31, since: 2026-04-01", "there is no setting"),
    ])
    func aTargetThatSaysTooLittleIsRefusedWithItsLine(fields: String, words: String) {
        let found = problem("targets:\n  - {\(fields)}\n")
        #expect(found?.line == 3)
        #expect(found?.reason.contains(words) == true, "\(found?.reason ?? "")")
    }
}

import RespiteCore
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
}

import RespiteCore
import RespiteRecord
import Testing

@Suite struct LadderPolicyTests {
    private let policy = LadderPolicy(
        steps: [
            .init(
                id: "family", to: [.carer, .contacts, .caredFor], by: [.text], wait: .minutes(20),
                shortWait: .minutes(5)),
            .init(
                id: "edt", to: [.post("edt")], by: [.call, .text], wait: .minutes(10), repeatEvery: .minutes(2), cap: 4),
        ], rounds: 3)

    @Test func wordsBecomePeopleInThePlansOrder() {
        let ladder = policy.copied(carer: 1, caredFor: 2, contacts: [12, 11], cannotBeLeft: false)
        #expect(ladder.steps[0].to == [.person(1), .person(12), .person(11), .person(2)])
        #expect(ladder.steps[1].to == [.post("edt")])
        #expect(ladder.rounds == 3)
    }

    @Test func theRestOfAStepIsCopiedAsItStands() {
        let step = policy.copied(carer: 1, caredFor: nil, contacts: [], cannotBeLeft: false).steps[1]
        #expect(
            step
                == Ladder.Step(
                    id: "edt", to: [.dutyTeam], by: [.call, .text], wait: .minutes(10), repeatEvery: .minutes(2), cap: 4
                ))
    }

    @Test func theShortWaitsAreForThoseWhoCannotBeLeft() {
        let waits = [true, false].map { cannotBeLeft in
            policy.copied(carer: 1, caredFor: nil, contacts: [], cannotBeLeft: cannotBeLeft).steps.map(\.wait)
        }
        #expect(waits == [[.minutes(5), .minutes(10)], [.minutes(20), .minutes(10)]])
    }

    @Test func whoIsNotInThePlanLeavesAStepEmpty() {
        #expect(policy.copied(carer: nil, caredFor: nil, contacts: [], cannotBeLeft: false).steps[0].to.isEmpty)
    }

    @Test(arguments: [LadderPolicy.Target.carer, .contacts, .caredFor, .post("edt"), .post("line")])
    func aTargetIsReadAsItIsWritten(target: LadderPolicy.Target) {
        #expect(LadderPolicy.Target(target.description) == target)
    }

    @Test(arguments: ["", "edt", "post/", "person/12", "fallback", "staff/1001", "Carer"])
    func whatIsNoTargetIsNotRead(text: String) {
        #expect(LadderPolicy.Target(text) == nil)
    }
}

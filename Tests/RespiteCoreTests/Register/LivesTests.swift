import RespiteCore
import RespiteRecord
import Testing

/// The table "Lives" of the record: what may become of what, every state with every step.
@Suite struct LivesTests {
    @Test(arguments: PlanState.allCases) func aPlanGoesOnlyWhereItsLifeLeads(state: PlanState) {
        let table: [PlanState: [PlanState.Step: PlanState]] = [
            .draft: [.register: .registered, .end: .ended, .erase: .erased],
            .registered: [.register: .registered, .suspend: .suspended, .end: .ended],
            .suspended: [.suspend: .suspended, .resume: .registered, .end: .ended],
            .ended: [.resume: .registered, .erase: .erased],
            .erased: [:],
        ]
        for step in PlanState.Step.allCases { #expect(state.after(step) == table[state]?[step], "\(step)") }
    }

    @Test func aPlanIsUsableInEveryStateButErased() {
        #expect(PlanState.allCases.filter { !$0.isUsable } == [.erased])
    }

    @Test(arguments: CardState.allCases) func aCardGoesOnlyWhereItsLifeLeads(state: CardState) {
        let out: [CardState.Step: CardState] = [
            .lose: .lost, .steal: .stolen, .damage: .damaged, .giveBack: .returned, .revoke: .revoked,
            .replace: .replaced,
        ]
        let table: [CardState: [CardState.Step: CardState]] = [
            .requested: [.issue: .issued, .revoke: .revoked], .issued: out, .lost: out, .stolen: out, .damaged: out,
            .returned: out.merging([.issue: .issued]) { $1 }, .revoked: out, .replaced: [:],
        ]
        for step in CardState.Step.allCases { #expect(state.after(step) == table[state]?[step], "\(step)") }
    }

    @Test func aCardThatSomebodyMustSeeToIsLostStolenOrDamaged() {
        #expect(CardState.allCases.filter(\.isReported) == [.lost, .stolen, .damaged])
    }

    @Test(arguments: Plan.Agreement.State.allCases) func whatAContactSaysIsNeverRefused(state: Plan.Agreement.State) {
        let after = Dictionary(uniqueKeysWithValues: AgreementWord.allCases.map { ($0, state.after($0)) })
        #expect(after[.yes] == .agreed)
        #expect(after[.asked] == (state == .agreed ? .agreed : .asked))
        #expect(after[.no] == (state == .agreed || state == .withdrawn ? .withdrawn : .declined))
    }

    @Test func everyEndHasWhatMustFollow() {
        let silent = EndReason.allCases.filter { $0.consequences.contains(.silence) }
        #expect(silent == [.carerDied, .caredForDied])
        #expect(EndReason.allCases.filter { $0.consequences.contains(.askWhoIsAlone) } == [.carerDied])
        #expect(EndReason.allCases.filter { $0.consequences.contains(.handOver) } == [.movedAway])
        #expect(EndReason.allCases.filter { $0.consequences.contains(.sayWhatWasTried) } == [.noReply, .other])
    }

    @Test(arguments: [
        ("2008-11-22", 18, "2026-11-22"), ("2008-02-29", 18, "2026-03-01"), ("2008-02-29", 20, "2028-02-29"),
        ("2008", 18, "2026-01-01"), ("2008-07", 18, "2026-07-01"),
    ]) func anAgeBeginsOnTheFirstDayOnWhichItCan(born: String, age: Int, day: String) {
        #expect(PartialDate(born)?.turns(age)?.description == day)
    }

    /// Against the age that the record counts: the day before they are younger, and on the day they are not.
    @Test func everyBirthdayIsTheFirstDayOfItsAge() throws {
        var dice = SplitMix64(seed: 18)
        for _ in 0..<2000 {
            let born = LocalDate(daysSince1970: Int.random(in: 0..<20_000, using: &dice))
            let age = [18, 25, 65].randomElement(using: &dice) ?? 18
            let day = try #require(PartialDate.day(born).turns(age))
            #expect(born.years(until: day) == age)
            #expect(born.years(until: day.adding(days: -1)) == age - 1)
        }
    }
}

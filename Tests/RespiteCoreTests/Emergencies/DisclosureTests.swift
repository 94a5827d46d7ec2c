import RespiteCore
import RespiteRecord
import Testing

@Suite struct DisclosureTests {
    @Test(arguments: CallerCheck.allCases) func aFinderIsToldNothingWhateverTheyReadOut(check: CallerCheck) {
        #expect(Disclosure(to: .finder, check: check) == .nothing)
        #expect(Disclosure(to: nil, check: check) == .nothing)
    }

    @Test(arguments: CallerRole.allCases) func whoeverWasNotCheckedIsToldNothing(role: CallerRole) {
        #expect(Disclosure(to: role, check: .unchecked) == .nothing)
        #expect(Disclosure(to: role, check: nil) == .nothing)
    }

    @Test func eachIsToldWhatTheyNeedByTheirOwnCheck() {
        let all: [(CallerRole, CallerCheck)] = [
            (.carer, .twoFacts), (.ward, .switchboard), (.crew, .switchboard), (.police, .policeLog),
            (.contact, .namedThemselves), (.agency, .switchboard),
        ]
        for (role, check) in all { #expect(Disclosure(to: role, check: check) == .whatTheyNeed, "\(role)") }
        for role in CallerRole.allCases {
            let enough = CallerCheck.allCases.filter { Disclosure(to: role, check: $0) == .whatTheyNeed }
            #expect(enough.count <= 1, "\(role)")
        }
    }

    @Test func theCardAndANameBuyOnlyThatWeAct() {
        #expect(Disclosure(to: .carer, check: .cardAndName) == .thatWeAct)
        #expect(Disclosure(to: .ward, check: .cardAndName) == .thatWeAct)
        #expect(Disclosure(to: .neighbour, check: .cardAndName) == .nothing)
    }
}

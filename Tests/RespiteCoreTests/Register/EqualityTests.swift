import RespiteCore
import Testing

@Suite struct EqualityTests {
    @Test func theCensusHasNineteenGroupsAndEachHasACodeOfTheSixteen() {
        #expect(EthnicGroup.allCases.count == 19)
        #expect(Set(EthnicGroup.allCases.map(\.nhsCode)) == Set("ABCDEFGHJKLMNPRS".map(String.init)))
        #expect(EqualityMeasure.notStatedCode == "Z")
    }

    @Test(arguments: EqualityMeasure.allCases) func notToSayIsAnAnswerToEveryQuestion(measure: EqualityMeasure) {
        #expect(measure.takes(EqualityMeasure.preferNotToSay))
        #expect(measure.answers.allSatisfy(measure.takes))
        #expect(!measure.takes("purple"))
        #expect(!measure.takes("notAsked"))
    }
}

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

    @Test func aSmallNumberIsKeptBackWithTheNextSmallest() {
        #expect(SafeCounts(["a": 3, "b": 9, "c": 40]).counts == ["a": nil, "b": nil, "c": 40])
        #expect(SafeCounts(["a": 3, "b": 2, "c": 40]).counts == ["a": nil, "b": nil, "c": 40])
        #expect(SafeCounts(["a": 0, "b": 5]).counts == ["a": 0, "b": 5])
        #expect(SafeCounts(["a": 4]).counts == ["a": nil])
    }

    /// Whoever knows the total and every number that is told can work out no number that is kept back.
    @Test func nothingThatIsKeptBackCanBeToldFromTheTotal() {
        var dice = SeededGenerator(5)
        for _ in 0..<2000 {
            let counts = Dictionary(
                uniqueKeysWithValues: (0..<Int.random(in: 2...8, using: &dice)).map { place in
                    ("\(place)", Int.random(in: 0...12, using: &dice))
                })
            let kept = SafeCounts(counts).counts.filter { $0.value == nil }.keys
            let others = counts.filter { $0.value > 0 }.count - kept.count
            #expect(kept.count != 1 || others == 0)
            #expect(counts.allSatisfy { $0.value == 0 || $0.value >= 5 || kept.contains($0.key) })
        }
    }
}

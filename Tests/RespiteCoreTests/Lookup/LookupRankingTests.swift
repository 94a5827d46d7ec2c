import RespiteRecord
import Testing

@testable import RespiteCore

struct LookupRankingTests {
    private func find(_ people: [LookupPerson], _ text: String) -> LookupResult {
        LookupIndex(people: people).find(LookupQuery(text: text))
    }

    @Test func aRelationReranksAndExcludesNobody() {
        let people = [
            LookupPerson(id: 1, givenNames: "Jane", familyName: "Holloway"),
            LookupPerson(id: 2, givenNames: "Jane", familyName: "Holloway", about: ["vascular dementia"]),
        ]
        #expect(find(people, "jane holloway dementia").candidates.map(\.person) == [2, 1])
        #expect(Set(find(people, "jane holloway wheelchair").candidates.map(\.person)) == [1, 2])
    }

    @Test func aMissingFieldSaysNothingAgainst() {
        let people = [
            LookupPerson(id: 1, givenNames: "Jane", familyName: "Holloway", born: PartialDate("1971-05-06")),
            LookupPerson(id: 2, givenNames: "Jane", familyName: "Holloway"),
            LookupPerson(id: 3, givenNames: "Jane", familyName: "Holloway", born: PartialDate("1940-10-11")),
        ]
        #expect(find(people, "jane holloway 6/5/1971").candidates.map(\.person) == [1, 2, 3])
    }

    @Test func theRareWordSpeaksLouder() {
        let smiths = (1...200).map { LookupPerson(id: $0, givenNames: "Barnaby", familyName: "Smith") }
        let people =
            smiths + [
                LookupPerson(id: 500, givenNames: "Jane", familyName: "Smith"),
                LookupPerson(id: 501, givenNames: "Jane", familyName: "Quillfeather"),
            ]
        #expect(find(people, "barnaby quillfeather").candidates.first?.person == 501)
    }

    @Test func bothOrdersOfANameFindTheSame() {
        var generator = SeededGenerator(12)
        let people = (1...400).map { number in
            LookupPerson(
                id: number, givenNames: String(decoding: generator.word(5...8), as: UTF8.self),
                familyName: String(decoding: generator.word(6...9, letters: "fghijklm"), as: UTF8.self))
        }
        let index = LookupIndex(people: people)
        for person in people {
            let plain = index.find(LookupQuery(text: "\(person.givenNames) \(person.familyName)"))
            let swapped = index.find(LookupQuery(text: "\(person.familyName) \(person.givenNames)"))
            #expect(plain.candidates.first?.person == swapped.candidates.first?.person)
        }
    }

    @Test func whoIsNotOnRecordIsSaidToBeUnlikely() {
        let people = (1...50).map { LookupPerson(id: $0, givenNames: "Barnaby", familyName: "Smith") }
        #expect(find(people, "wilhelmina quillfeather").onRecord < 0.1)
        #expect(find(people, "barnaby smith").onRecord > 0.5)
    }

    @Test func asManyAsWantedAreReturned() {
        let index = LookupIndex(people: (1...50).map { LookupPerson(id: $0, givenNames: "Jane", familyName: "Doe") })
        #expect(index.find(LookupQuery(text: "jane doe"), limit: 7).candidates.count == 7)
        #expect(index.find(LookupQuery(text: "jane doe"), limit: 0).candidates.isEmpty)
        #expect(index.find(LookupQuery(text: "jane doe"), limit: -1).candidates.isEmpty)
    }

    @Test func anyRecordIsHeld() {
        let people = [
            LookupPerson(id: .min), LookupPerson(id: .max, born: .year(-5), plans: [.min, .max]),
            LookupPerson(id: 0, givenNames: String(repeating: "ß", count: 500), born: .month(year: 99_999, month: 77)),
        ]
        let index = LookupIndex(people: people)
        #expect(index.count == 3)
        #expect(index.find(LookupQuery(text: "ss 1966")).candidates.count <= 3)
    }
}

import Testing

@testable import RespiteCore

struct LookupIndexChangeTests {
    private func person(_ id: Int64, _ name: String) -> LookupPerson {
        LookupPerson(id: id, givenNames: name, familyName: "Holloway", plans: [id])
    }

    private func found(_ index: LookupIndex, _ name: String) -> [LookupPerson.ID] {
        index.find(LookupQuery(text: "\(name) holloway"), limit: 3).candidates
            .filter { candidate in candidate.why.contains { $0.recorded == name && $0.closeness == .exact } }
            .map(\.person)
    }

    @Test func aChangedPersonIsFoundByTheNewNameOnly() {
        var index = LookupIndex(people: [person(1, "tabitha"), person(2, "barnaby")])
        index.put(person(1, "wilhelmina"))
        #expect(found(index, "wilhelmina") == [1])
        #expect(found(index, "tabitha").isEmpty)
        #expect(index.count == 2)
        index.remove(1)
        #expect(found(index, "wilhelmina").isEmpty)
        #expect(index.count == 1)
    }

    @Test func aCopyIsASnapshot() {
        var index = LookupIndex(people: [person(1, "tabitha")])
        let before = index
        index.remove(1)
        #expect(found(before, "tabitha") == [1])
        #expect(found(index, "tabitha").isEmpty)
    }

    @Test func manyChangesGiveWhatBuildingAnewGives() {
        var generator = SeededGenerator(5)
        var index = LookupIndex()
        var truth: [Int64: LookupPerson] = [:]
        for step in 0..<600 {
            let id = Int64.random(in: 1...80, using: &generator)
            let name = String(decoding: generator.word(4...8, letters: "abcdefghilmnorst"), as: UTF8.self)
            if Bool.random(using: &generator) || truth[id] == nil {
                truth[id] = person(id, name)
                index.put(person(id, name))
            } else {
                truth[id] = nil
                index.remove(id)
            }
            guard step % 50 == 0 else { continue }
            for person in truth.values { #expect(found(index, person.givenNames).contains(person.id)) }
            #expect(index.count == truth.count)
        }
        #expect(index.parts.count < 12)
    }

    @Test func compactingInTheBackgroundLosesNoLaterChange() {
        var index = LookupIndex(people: (1...20).map { person($0, "tabitha") })
        index.put(person(3, "barnaby"))
        let compacted = index.compacted()
        index.put(person(4, "wilhelmina"))
        index.remove(5)
        index.put(person(21, "cornelius"))
        index.adopt(compacted)
        #expect(found(index, "barnaby") == [3])
        #expect(found(index, "wilhelmina") == [4])
        #expect(found(index, "cornelius") == [21])
        #expect(index.count == 20)
        #expect(!index.find(LookupQuery(text: "tabitha"), limit: 30).candidates.contains { $0.person == 5 })
    }
}

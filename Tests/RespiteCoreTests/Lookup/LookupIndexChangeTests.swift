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
        var index = LookupIndex(people: (1...600).map { person($0, "tabitha") })
        index.put((1001...1600).map { person($0, "cornelius") })
        index.put(person(3, "barnaby"))
        let compaction = index.wholeCompaction()
        index.put(person(4, "wilhelmina"))
        index.remove(5)
        index.put(person(2001, "leopold"))
        index.adopt(compaction)
        #expect(!index.isSplit)
        #expect(found(index, "barnaby") == [3])
        #expect(found(index, "wilhelmina") == [4])
        #expect(found(index, "leopold") == [2001])
        #expect(index.count == 1200)
        #expect(
            !index.find(LookupQuery(text: "tabitha holloway"), limit: 600).candidates.contains {
                [3, 4, 5].contains($0.person)
            })
    }

    @Test func aCompactionOfAnotherTimeIsNotTakenTwice() {
        var index = LookupIndex(people: (1...600).map { person($0, "tabitha") })
        index.put((1001...1600).map { person($0, "cornelius") })
        let compaction = index.wholeCompaction()
        index.adopt(compaction)
        let count = index.count
        index.adopt(compaction)
        #expect(index.count == count)
    }

    @Test func howeverManyComeThePartsStayFew() {
        var index = LookupIndex()
        for batch in 0..<200 {
            index.put((0..<64).map { person(Int64(batch * 64 + $0), "tabitha") })
            while index.isCrowded { index.adopt(index.compaction()) }
        }
        #expect(index.count == 200 * 64)
        #expect(index.parts.count < 16)
    }

    @Test func aPartThatHasMostlyGoneOutOfDateIsMadeAnew() {
        var index = LookupIndex(people: (1...2500).map { person($0, "tabitha") })
        for id in Int64(1)...2100 { index.remove(id) }
        #expect(index.isCrowded)
        index.adopt(index.compaction())
        #expect(!index.isCrowded)
        #expect(index.count == 400)
        #expect(index.parts.map(\.segment.count).max() == 400)
    }
}

import Foundation
import RespiteCore
import RespiteRecord
import Testing

/// What is kept of a case is what it was.
@Suite struct CaseCodableTests {
    private func again<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }

    @Test(arguments: CaseShape.allCases)
    func aCaseIsReadAsItWasWritten(shape: CaseShape) throws {
        let value = try shape.story().value
        #expect(try again(value) == value)
    }

    @Test(arguments: CaseEventKind.allCases)
    func anEventIsReadAsItWasWritten(kind: CaseEventKind) throws {
        for event in kind.samples(at: Instant(milliseconds: 1_800_000_000_123), armed: []) {
            #expect(try again(event) == event)
        }
    }

    @Test(arguments: [Ladder.usual, Ladder.usual.climbed(7), Ladder(steps: [])])
    func aLadderIsReadAsItWasWritten(ladder: Ladder) throws {
        #expect(try again(ladder) == ladder)
    }

    @Test(arguments: [
        Party.person(12), .person(.max), .post("edt"), .post("night/line"), .staff(1001), .provider(3), .worker(8),
        .sender(4),
        .fallback,
    ])
    func aPartyIsReadAsItIsWritten(party: Party) throws {
        #expect(Party(party.description) == party)
        #expect(try again([party]) == [party])
    }

    @Test(arguments: [
        "", "person", "person/", "person/x", "person/12/3", "post/", "staff/-1", "staff/4294967296", "chair/1",
    ])
    func whatNamesNobodyIsNoParty(text: String) {
        #expect(Party(text) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Party].self, from: JSONEncoder().encode([text]))
        }
    }

    @Test func aReplayWithOtherAnswersIsAnotherCase() throws {
        var story = try CaseStory()
        try story.pass(.minutes(15))
        var events = story.recorded
        #expect(try Case.replay(events) == story.value)
        events[0].answers = [.nobody(.noNumber), .by([.text])]
        #expect(try Case.replay(events) != story.value)
    }

    @Test func nothingReplaysToNothing() throws {
        #expect(try Case.replay([]) == nil)
    }
}

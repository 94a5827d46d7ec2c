import Foundation
import RespiteCore
import RespiteRecord
import Testing

/// Long random lives of cases on random ladders in a world that keeps changing.
@Suite struct CaseModelTests {
    @Test(arguments: UInt64(1)...200)
    func whateverHappensACaseStaysSound(seed: UInt64) throws {
        var dice = SplitMix64(seed: seed)
        let opening = Opening.random(&dice)
        var story = try CaseStory(opening, in: .random(&dice))
        var oracle = HoldsOracle(opening)
        for _ in 0..<120 {
            let before = story
            guard let event = try story.live(&dice) else { continue }
            oracle.follow(event, at: story.now)
            let faults =
                story.value.faults + story.faults(since: before) + story.value.faults(beside: oracle)
                + (story.value.version == story.recorded.count ? [] : ["version \(story.value.version)"])
            try #require(faults.isEmpty, "\(event) on \(before.value)")
        }
        #expect(try Case.replay(story.recorded) == story.value)
    }

    @Test(arguments: UInt64(1)...20)
    func nothingIsEverDropped(seed: UInt64) throws {
        var dice = SplitMix64(seed: seed)
        var story = try CaseStory(.random(&dice), in: .random(&dice))
        for _ in 0..<40 { _ = try story.live(&dice) }
        guard story.value.isOpen else { return }
        story.world = TestWorld()
        try story.pass(.hours(14))
        #expect(story.value.word == .top)
        #expect(!story.waiting.isEmpty)
        #expect(!story.paged.isEmpty)
    }

    @Test(arguments: UInt64(1)...20)
    func aLifeWrittenAndReadAgainIsTheSame(seed: UInt64) throws {
        var dice = SplitMix64(seed: seed)
        var story = try CaseStory(.random(&dice), in: .random(&dice))
        for _ in 0..<60 {
            _ = try story.live(&dice)
            #expect(try JSONDecoder().decode(Case.self, from: JSONEncoder().encode(story.value)) == story.value)
        }
        let events = try JSONDecoder().decode([RecordedCaseEvent].self, from: JSONEncoder().encode(story.recorded))
        #expect(events == story.recorded)
        #expect(try Case.replay(events) == story.value)
    }
}

extension CaseStory {
    /// Lets one thing happen: the earliest deadline, a little late perhaps, or an event before it. Nil when refused.
    fileprivate mutating func live(_ dice: inout SplitMix64) throws -> CaseEvent? {
        world = .random(&dice)
        let next = value.deadlines.min { ($0.value, "\($0.key)") < ($1.value, "\($1.key)") }
        if let next, Int.random(in: 0..<3, using: &dice) == 0 {
            let late =
                Int.random(in: 0..<8, using: &dice) == 0 ? Span.minutes(Int.random(in: 0..<200, using: &dice)) : .zero
            now = max(now, next.value) + late
            return try refusal(of: .fell(next.key)) == nil ? recorded.last?.event : nil
        }
        let pause = next.map { max(0, ($0.value - now).milliseconds) } ?? Span.days(2).milliseconds
        now = now + Span(milliseconds: Int64.random(in: 0...pause, using: &dice))
        guard let event = try randomEvent(&dice) else { return nil }
        let before = value
        guard try refusal(of: event) != nil else { return event }
        #expect(value == before)
        return nil
    }

    /// Mostly what would not be refused; ends are rarer than the rest, so that a life is long.
    private func randomEvent(_ dice: inout SplitMix64) throws -> CaseEvent? {
        guard let kind = CaseEventKind.allCases.randomElement(using: &dice) else { return nil }
        let isEnd = kind == .resolved || kind == .checkedIn
        if isEnd, Int.random(in: 0..<6, using: &dice) > 0 { return nil }
        let samples = kind.samples(at: now, armed: []).filter { !isEarly($0) }
        if Int.random(in: 0..<8, using: &dice) == 0 { return samples.randomElement(using: &dice) }
        return try samples.filter(isTaken).randomElement(using: &dice)
    }

    /// Deadlines fall when they are due; those that are not armed may fall at any time, and change nothing.
    private func isEarly(_ event: CaseEvent) -> Bool {
        if case .fell(let deadline) = event { value.deadlines[deadline] != nil } else { false }
    }

    /// Whether an event would not be refused.
    private func isTaken(_ event: CaseEvent) throws -> Bool {
        var copy = self
        return try copy.refusal(of: event) == nil
    }
}

extension Opening {
    fileprivate static func random(_ dice: inout SplitMix64) -> Opening {
        let start = Instant(milliseconds: 1_800_000_000_000)
        let isRaised = Int.random(in: 0..<4, using: &dice) == 0
        let isBounded = Bool.random(using: &dice)
        return Opening(
            kind: Int.random(in: 0..<2, using: &dice) == 0
                ? .welfare : Case.Kind.allCases.randomElement(using: &dice) ?? .system,
            key: Case.Key(rawValue: "welfare/1"),
            severity: Severity.allCases.randomElement(using: &dice) ?? .urgent, ladder: .random(&dice),
            raisedBy: isRaised ? .officer : nil, asksPostFirst: Bool.random(using: &dice),
            safeUntil: isBounded ? start + .minutes(Int.random(in: -60..<400, using: &dice)) : nil)
    }
}

extension Ladder {
    fileprivate static func random(_ dice: inout SplitMix64) -> Ladder {
        let pool: [Party] = [
            .carer, .neighbour, .daughter, .worker, .officer, .colleague, .manager, .dutyTeam, .fallback,
        ]
        let steps = (0..<Int.random(in: 0..<5, using: &dice)).map { index in
            Step(
                id: "step \(index)", to: Array(pool.shuffled(using: &dice).prefix(Int.random(in: 0..<4, using: &dice))),
                by: Array(Medium.allCases.shuffled(using: &dice).prefix(Int.random(in: 1...3, using: &dice))),
                wait: .minutes(Int.random(in: 1...30, using: &dice)),
                repeatEvery: Bool.random(using: &dice) ? .minutes(Int.random(in: 1...12, using: &dice)) : nil,
                cap: Int.random(in: 0...4, using: &dice))
        }
        return Ladder(steps: steps, rounds: Int.random(in: 1...3, using: &dice))
    }
}

extension TestWorld {
    fileprivate static func random(_ dice: inout SplitMix64) -> TestWorld {
        let pool: [Party] = [.carer, .neighbour, .daughter, .worker, .officer, .colleague, .manager, .dutyTeam]
        let rarity = Int.random(in: 1...4, using: &dice)
        let out = pool.filter { _ in Int.random(in: 0..<rarity, using: &dice) == 0 }
        let reason = Reach.Reason.allCases.randomElement(using: &dice) ?? .absent
        var media: [Party: [Medium]] = [:]
        for party in pool where Bool.random(using: &dice) {
            media[party] = [Medium.allCases.randomElement(using: &dice) ?? .call]
        }
        return TestWorld(unreachable: Dictionary(uniqueKeysWithValues: out.map { ($0, reason) }), media: media)
    }
}

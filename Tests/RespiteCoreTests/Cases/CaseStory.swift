import RespiteCore
import RespiteRecord

/// A case as a test lives through it: its clock, the world around it, and what came of the last event.
struct CaseStory {
    private(set) var value: Case
    private(set) var effects: [CaseEffect]
    private(set) var recorded: [RecordedCaseEvent]
    var now = Instant(milliseconds: 1_800_000_000_000)
    var world = TestWorld()

    init(_ opening: Opening, in world: TestWorld = TestWorld()) throws {
        self.world = world
        let (opened, result) = try Case.open(opening, at: now, in: world)
        (value, effects) = (opened, result.effects)
        recorded = [RecordedCaseEvent(event: .opened(opening), at: now, answers: result.answers)]
    }

    /// A case of `kind` on the ladder most tests climb: the carer, a neighbour and a daughter, the duty team.
    init(
        _ kind: Case.Kind = .welfare, _ severity: Severity = .urgent, ladder: Ladder = .usual, raisedBy: Party? = nil,
        asksPostFirst: Bool = false, safeIn: Span? = nil, in world: TestWorld = TestWorld()
    ) throws {
        let start = Instant(milliseconds: 1_800_000_000_000)
        try self.init(
            Opening(
                kind: kind, key: Case.Key(rawValue: "\(kind)/1"), severity: severity, ladder: ladder,
                raisedBy: raisedBy, asksPostFirst: asksPostFirst, safeUntil: safeIn.map { start + $0 }), in: world)
    }

    mutating func happens(_ event: CaseEvent) throws {
        if case .clockSet(let step) = event { now = now + step }
        let result = try value.apply(event, at: now, in: world)
        effects = result.effects
        recorded.append(RecordedCaseEvent(event: event, at: now, answers: result.answers))
    }

    /// Lets time pass, and works what falls due on the way, each at its own instant.
    mutating func pass(_ span: Span) throws {
        let end = now + span
        var came: [CaseEffect] = []
        while let (deadline, due) = value.deadlines.min(by: { $0.value < $1.value }), due <= end {
            now = max(now, due)
            try happens(.fell(deadline))
            came += effects
        }
        (now, effects) = (end, came)
    }

    /// The error that `event` is refused with; nil, and it has happened, when it is not.
    mutating func refusal(of event: CaseEvent) throws -> CaseRefusal? {
        do {
            try happens(event)
            return nil
        } catch let refusal as CaseRefusal {
            return refusal
        }
    }
}

extension CaseStory {
    /// Who was paged by the last event, in order.
    var paged: [Party] {
        effects.compactMap { if case .page(let party, _) = $0 { party } else { nil } }
    }

    func informed(_ message: CaseEffect.Message) -> [Party] {
        effects.compactMap { if case .inform(let party, message, _) = $0 { party } else { nil } }
    }

    /// The steps that the last event started, by name; an empty one in brackets.
    var started: [String] {
        effects.compactMap { effect in
            guard case .started(_, _, let step, let reached) = effect else { return nil }
            return reached.isEmpty ? "(\(step))" : step
        }
    }

    var waiting: [Party] {
        switch value.standing {
        case .paging(.step(let run)): run.waiting
        case .paging(.alone(let party, _)): [party]
        case .held, .closed: []
        }
    }

    /// How it was closed, if it was.
    var ending: CaseEnding? {
        guard case .closed(let closure) = value.standing else { return nil }
        return CaseEnding(outcome: closure.outcome, at: closure.at)
    }

    /// How long until a deadline, from now.
    func due(_ deadline: CaseDeadline) -> Span? {
        value.deadlines[deadline].map { $0 - now }
    }
}

struct CaseEnding: Equatable {
    var outcome: Outcome
    var at: Instant
}

/// A world in which everybody can be told by everything, but for those named.
struct TestWorld: Surroundings {
    var unreachable: [Party: Reach.Reason] = [:]
    /// The media by which somebody can be told, where not by all.
    var media: [Party: [Medium]] = [:]

    func reach(_ party: Party, by wanted: [Medium]) throws -> Reach {
        if let reason = unreachable[party] { return .nobody(reason) }
        let usable = wanted.filter { media[party]?.contains($0) ?? true }
        return usable.isEmpty ? .nobody(.noNumber) : .by(usable)
    }

    static func without(_ parties: Party...) -> TestWorld {
        TestWorld(unreachable: Dictionary(uniqueKeysWithValues: parties.map { ($0, .absent) }))
    }
}

extension Party {
    static let carer = Party.person(1)
    static let mother = Party.person(2)
    static let father = Party.person(3)
    static let neighbour = Party.person(11)
    static let daughter = Party.person(12)
    static let worker = Party.worker(8)
    static let officer = Party.staff(1001)
    static let colleague = Party.staff(1002)
}

extension Ladder {
    static let usual = Ladder(steps: [
        Step(id: "carer", to: [.carer], by: [.text], wait: .minutes(15)),
        Step(id: "contacts", to: [.neighbour, .daughter], by: [.text, .call], wait: .minutes(30)),
        Step(id: "edt", to: [.dutyTeam], by: [.call, .text], wait: .minutes(10), repeatEvery: .minutes(3), cap: 3),
    ])

    func climbed(_ rounds: Int) -> Ladder { Ladder(steps: steps, rounds: rounds) }
}

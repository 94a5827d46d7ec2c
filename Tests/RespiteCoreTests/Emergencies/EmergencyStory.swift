import RespiteCore
import RespiteRecord

/// An emergency as a test lives through it: its clock, its record, and what came of the last entry.
struct EmergencyStory {
    static let person = Party.person(2)
    private(set) var value: Emergency
    private(set) var effects: [EmergencyEffect] = []
    var now: Instant

    /// Opens at `start` for somebody who may be left `alone` for so long.
    init(
        at start: String = "2026-11-22T02:10:00Z", alone: Span? = .minutes(120), medicines: [CriticalMedicine]? = [],
        isDrill: Bool = false
    ) throws {
        now = try theInstant(start)
        value = Emergency(
            .init(at: now, terms: EmergencyTerms(), zone: .london, nation: .englandAndWales, isDrill: isDrill))
        try happens(.called(Call()))
        try happens(.identified(Identification(by: .card, reference: "K7M2-QX9", carer: .person(1))))
        try happens(.lookedAfter(LookedAfter(party: Self.person, plan: 1, alone: alone, medicines: medicines)))
    }

    mutating func happens(_ fact: EmergencyFact, at instant: Instant? = nil, sheet: String? = nil) throws {
        let entry = EmergencyEntry(
            number: value.nextNumber, at: instant ?? now, enteredAt: now,
            source: sheet.map(EmergencyEntry.Source.paper) ?? .live, by: .staff(2002), fact: fact)
        effects = try value.apply(entry, at: now)
    }

    /// Lets time pass, and works what falls due on the way, each at its own instant.
    mutating func pass(_ span: Span) throws {
        let end = now + span
        var came: [EmergencyEffect] = []
        while let deadline = value.deadlines.min(by: { $0.at < $1.at }), deadline.at <= end {
            now = max(now, deadline.at)
            try happens(.fell(deadline))
            came += effects
        }
        (now, effects) = (end, came)
    }

    /// Somebody sets the clock on the wall; no time passes.
    mutating func setClock(by step: Span) throws {
        now = now + step
        try happens(.clockSet(by: step))
    }

    func refusal(of fact: EmergencyFact, at instant: Instant? = nil) throws -> EmergencyRefusal? {
        var story = self
        do {
            try story.happens(fact, at: instant)
            return nil
        } catch let refusal as EmergencyRefusal {
            return refusal
        }
    }

    /// What is still to be done, in the words of what the last entry came to.
    var notes: [String] {
        effects.compactMap { if case .followUp(let task) = $0 { task.note } else { nil } }
    }

    var one: Emergency.Person { value.people[0] }
    var safe: SafeUntil { value.safeUntil(of: one) }
    var priority: Int? { value.priority(of: one, at: now) }
}

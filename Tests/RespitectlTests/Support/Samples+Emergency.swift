import RespiteAPI
import RespiteRecord

@testable import respitectl

extension Emergencies.Summary {
    /// The night as it stands at 02:11: the ambulance has taken the carer, and nobody is with him.
    static let night = Emergencies.Summary(
        emergency: "E-0412", caseNumber: "C-0412", word: "owned", stage: "contacting",
        openedAt: .at("2026-11-22T02:10:00Z"),
        carer: "Hansa Patel", references: ["K7M2-QX9"], cause: "hospital", carerIs: "in an ambulance",
        caller: "Dee, crew, 07700 900999", mayTell: "whatTheyNeed",
        mayTellSays: "what they need (rung back through the switchboard or control room)", holder: "A. Reed",
        heldUntil: .at("2026-11-22T02:30:00Z"), priority: 1,
        people: [
            .init(
                number: 1, party: "person/2", name: "Ramesh Patel", reference: "K7M2-QX9", priority: 1,
                safeSays: "somebody in the room NOW: last seen not known, medicines had not known", place: "home",
                help: "John Tull due 02:51, search goes on"),
            .init(
                number: 2, party: "person/9", name: "Asha Patel", reference: "QX9K-7M2", priority: 2,
                safeUntil: .at("2026-11-22T06:00:00Z"), safeSays: "until 06:00, then alone too long", place: "home",
                lastSeen: "02:00, by crew, well"),
        ],
        offers: [
            .init(number: 9, provider: "Estuary Homecare", state: "asked", isAccepted: false)
        ],
        clocks: [
            .init(
                promise: "inTheRoom", person: 1, from: .at("2026-11-22T02:10:00Z"), due: .at("2026-11-22T02:10:00Z"),
                state: "late"),
            .init(
                promise: "onSite", from: .at("2026-11-22T02:11:00Z"), due: .at("2026-11-22T03:11:00Z"), state: "running"
            ),
            .init(
                promise: "answered", from: .at("2026-11-22T02:09:21Z"), due: .at("2026-11-22T02:10:21Z"),
                doneAt: .at("2026-11-22T02:10:00Z"), state: "kept"),
        ],
        prompts: [
            .init(what: "whoGoes", words: "Ramesh Patel: 999, or who goes?", person: 1),
            .init(what: "ask", words: "Ask about Ramesh Patel: last seen when, by whom; medicines had", person: 1),
            .init(what: "ringNext", words: "Ring the next contact for Ramesh Patel", person: 1),
            .init(
                what: "offer", words: "Estuary Homecare has not answered yet", due: .at("2026-11-22T02:16:00Z")),
        ],
        entries: 12, isDrill: false)

    /// A drill of the day before, which nobody has closed.
    static let drill = Emergencies.Summary(
        emergency: "E-0411", caseNumber: "C-0409", word: "onSite", stage: "stable", marks: ["test"],
        openedAt: .at("2026-11-21T18:00:00Z"),
        carer: "Test Carer", references: ["M3RD-4TW"], mayTell: "nothing", mayTellSays: "nothing about the plan",
        priority: 3,
        people: [
            .init(
                number: 1, party: "person/3", name: "Test Person", reference: "M3RD-4TW", priority: 3,
                safeUntil: .at("2026-11-22T07:00:00Z"), safeSays: "until 07:00, Dee Okafor is there",
                help: "Dee Okafor there since Sat 21 Nov 18:40")
        ], offers: [], clocks: [],
        prompts: [
            .init(
                what: "decide", words: "Free hours end Mon 23 Nov 18:40: what comes after?",
                due: .at("2026-11-22T02:00:00Z"))
        ], freeHoursEnd: .at("2026-11-23T18:40:00Z"), entries: 31, isDrill: true)
}

extension [Emergencies.Entry] {
    static let night: [Emergencies.Entry] = [
        .init(
            number: 1, at: .at("2026-11-22T02:10:00Z"), enteredAt: .at("2026-11-22T02:10:00Z"), by: "A. Reed",
            kind: "called",
            what: "Call answered, Dee, crew, 07700 900999, rung back through the switchboard or control room",
            source: "live"),
        .init(
            number: 5, at: .at("2026-11-22T02:10:40Z"), enteredAt: .at("2026-11-22T02:10:40Z"), by: "A. Reed",
            kind: "dialled", what: "Rang Meena Shah, 07700 900215, cannot", source: "live", correctedBy: 12),
        .init(
            number: 4, at: .at("2026-11-22T02:10:50Z"), enteredAt: .at("2026-11-22T02:10:50Z"), kind: "fell",
            what: "Time to put the provider on stand-by", source: "clock"),
        .init(
            number: 11, at: .at("2026-11-22T01:40:00Z"), enteredAt: .at("2026-11-22T02:11:00Z"), by: "A. Reed",
            kind: "seen", what: "Last seen: 01:40, by crew, well", source: "paper", sheet: "7"),
    ]
}

extension [Emergencies.Callee] {
    static let night: [Emergencies.Callee] = [
        .init(
            rank: 1, party: "person/5", person: 1, name: "Meena Shah", relationship: "daughter",
            numbers: ["07700 900215", "01632 960188"], can: ["giveCare"], travelMinutes: 25, turn: "agreedNow",
            attempts: 1,
            next: "again", number: "01632 960188", nextAt: .at("2026-11-22T02:13:40Z")),
        .init(
            rank: 2, party: "person/6", person: 1, name: "John Tull", relationship: "neighbour",
            numbers: ["01632 960190"], can: ["openDoor"], turn: "agreedOtherHours", attempts: 0, next: "ring",
            number: "01632 960190"),
        .init(
            rank: 3, party: "person/7", person: 1, name: "Anil Shah", relationship: "nephew", numbers: ["07700 900231"],
            can: ["giveCare"], turn: "never", attempts: 0, next: "doNotRing"),
    ]
}

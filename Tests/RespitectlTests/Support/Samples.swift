import RespiteAPI
import RespiteRecord

@testable import respitectl

extension Cases.Summary {
    /// A welfare check-in was missed, and nobody has taken it yet.
    static let missed = Cases.Summary(
        caseNumber: "412", kind: .welfare, severity: .critical, word: .paging, version: 7,
        openedAt: .at("2026-11-22T02:00:00Z"), subject: "Hansa Patel", reference: "K7M2-QX9",
        step: "step 2 of 4: EDT", lastTold: "EDT", lastToldAt: .at("2026-11-22T02:08:00Z"),
        next: "asks Duty manager", nextAt: .at("2026-11-22T02:23:00Z"), isDrill: false,
        told: ["Hansa Patel", "Meena Shah", "EDT"]
    )

    static let owned = Cases.Summary(
        caseNumber: "398", kind: .onSite, severity: .urgent, word: .owned, version: 12,
        openedAt: .at("2026-11-21T23:40:00Z"), subject: "visit to John Tull", reference: "M3RD-4TW", holder: "A. Reed",
        heldUntil: .at("2026-11-22T03:10:00Z"), step: "step 1 of 3: the worker", lastTold: "A. Reed",
        lastToldAt: .at("2026-11-21T23:41:00Z"), next: "page A. Reed", nextAt: .at("2026-11-22T03:05:00Z"),
        isDrill: false
    )

    static let late = Cases.Summary(
        caseNumber: "377", kind: .system, severity: .routine, word: .top, version: 3,
        openedAt: .at("2026-11-20T12:00:00Z"), subject: "channel hook is down", step: "step 2 of 2: duty manager",
        next: "page the duty manager again", nextAt: .at("2026-11-22T02:08:00Z"), isDrill: true
    )
}

extension Cases.Show.Reply {
    static let missed = Cases.Show.Reply(
        summary: .missed,
        told: [
            .init(
                at: .at("2026-11-22T02:00:00.250Z"), who: "Hansa Patel", party: "person/12", purpose: "page",
                medium: "text",
                state: "delivered", attempts: 1
            ),
            .init(
                at: .at("2026-11-22T02:08:00Z"), who: "EDT", party: "post/edt", purpose: "page", medium: "call",
                state: "failed",
                attempts: 2, lastResult: "no answer after 40 s"
            ),
        ],
        entries: [
            .init(version: 1, at: .at("2026-11-22T02:00:00Z"), by: "respited", what: "raised: check-in missed"),
            .init(
                version: 7, at: .at("2026-11-22T02:09:30Z"), by: "A. Reed", what: "note",
                note: "Neighbour says the light is on.\nNobody answers the door."
            ),
        ],
        missed: ["schedule 31, due Sun 22 Nov 01:00"]
    )
}

extension Plan {
    /// A few answers of every shape.
    static let small = Plan {
        $0.carer.name = PersonName(title: "Mrs", given: "Hansa", family: "Patel")
        $0.carer.born = .day(.on("1959-06-01"))
        $0.carer.telephones = [Telephone(typed: "07700 900142", e164: "+447700900142", kind: .mobile)]
        $0.carer.addresses = [Address(lines: ["14 Saltings Rise"], town: "Leigh-on-Sea", postcode: "SS9 9ZZ")]
        $0.carer.gpMayKnow = true
        $0.caredFor.name = PersonName(given: "Ramesh", family: "Patel", preferred: "Ramesh-bhai")
        $0.caredFor.minutesAlone = 0
        $0.caringRole.tasks = [.meals, .medicines]
        $0.contacts = [
            Plan.Contact {
                $0.name = PersonName(given: "Meena", family: "Shah")
                $0.relationship = "daughter"
                $0.telephones = [Telephone(typed: "07700 900215")]
            },
            Plan.Contact { $0.name = PersonName(given: "John", family: "Tull") },
        ]
        $0.mustNotBeTold = .nothing
        $0.health.conditions = ["dementia", "Parkinson's"]
        $0.health.treatment = .nothing
    }
}

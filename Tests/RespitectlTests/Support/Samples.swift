import RespiteAPI
import RespiteRecord

@testable import respitectl

extension Cases.Summary {
    /// A welfare check-in was missed, and nobody has taken it yet.
    static let missed = Cases.Summary(
        caseNumber: "412", kind: .welfare, severity: .critical, word: .paging, version: 7,
        openedAt: .at("2026-11-22T02:00:00Z"), subject: "Hansa Patel", reference: "K7M2-QX9",
        step: "step 2 of 4: EDT", lastTold: "EDT", lastToldAt: .at("2026-11-22T02:08:00Z"),
        next: "tell the duty manager", nextAt: .at("2026-11-22T02:23:00Z"), isDrill: false
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
                at: .at("2026-11-22T02:00:00.250Z"), who: "Hansa Patel (person/12)", party: "post/edt", purpose: "page", medium: "text",
                state: "delivered", attempts: 1
            ),
            .init(
                at: .at("2026-11-22T02:08:00Z"), who: "EDT (post/edt)", party: "post/edt", purpose: "page", medium: "call",
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

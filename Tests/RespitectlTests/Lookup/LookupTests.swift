import RespiteAPI
import RespiteRecord
import Testing

@testable import respitectl

@Suite struct LookupTests {
    private func rehearsal(_ candidates: [Lookup.Candidate] = [.hansa, .other], ask: String? = nil) throws -> Rehearsal
    {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Lookup.Find.self, .init(candidates: candidates, ask: ask))
        return rehearsal
    }

    @Test func whatWasTypedIsLookedForAsOneText() async throws {
        let rehearsal = try rehearsal()
        try await rehearsal.run("lookup jon smyth 12/4/66 ss1 --limit 5 --purpose access-request")
        #expect(
            rehearsal.calls.of(Lookup.Find.self) == [
                .init(text: "jon smyth 12/4/66 ss1", limit: 5, purpose: "accessRequest", open: true)
            ])
    }

    @Test func whoMayNotSearchStillOpensAReference() async throws {
        var rehearsal = try Rehearsal()
        let shown = screen
        rehearsal.answer(Lookup.Find.self) { _ in throw RoleMissing(roles: ["edt"]) }
        rehearsal.answer(Lookup.Open.self) { call in
            guard call.reference == "K7M2-QX9" else { throw NotFound(what: "job of yours") }
            return .init(screen: shown)
        }
        #expect(try await rehearsal.run("lookup K7M2-QX9") == .done)
        #expect(rehearsal.calls.of(Lookup.Open.self).map(\.reference) == ["K7M2-QX9"])
        #expect(try await rehearsal.run("lookup hansa") != .done)
    }

    @Test func everyFieldIsPassedOn() async throws {
        let rehearsal = try rehearsal()
        try await rehearsal.run(
            """
            lookup --given Jon --family Smyth --born 1966 --postcode SS1 --number 14 --street Saltings --locality Leigh \
            --town Southend --phone 07700900142 --nhs 9434765919 --words audit-sample --list
            """)
        #expect(
            rehearsal.calls.of(Lookup.Find.self) == [
                .init(
                    fields: .init(
                        given: "Jon", family: "Smyth", born: "1966", postcode: "SS1", number: "14", street: "Saltings",
                        locality: "Leigh", town: "Southend", telephone: "07700900142", nhsNumber: "9434765919"
                    ),
                    purpose: "other", words: "audit-sample", open: false
                )
            ])
    }

    @Test func withoutTextSomebodyIsAsked() async throws {
        var rehearsal = try rehearsal()
        rehearsal.canAsk = true
        rehearsal.lines = ["hansa patel", ""]
        #expect(try await rehearsal.run("lookup") == .done)
        #expect(rehearsal.calls.of(Lookup.Find.self).map(\.text) == ["hansa patel"])
        #expect(
            rehearsal.errors.text
                == "Card, name, date of birth, street or telephone: Open which (1 to 2, Enter for none)? ")
    }

    @Test func withNobodyToAskStandardInputIsRead() async throws {
        var rehearsal = try rehearsal()
        rehearsal.lines = ["hansa patel"]
        try await rehearsal.run("lookup")
        #expect(rehearsal.calls.of(Lookup.Find.self).map(\.text) == ["hansa patel"])
        #expect(rehearsal.errors.text == "")
    }

    @Test func nothingTypedIsNothingLookedFor() async throws {
        var rehearsal = try rehearsal()
        rehearsal.canAsk = true
        #expect(try await rehearsal.run("lookup") == .refused)
        #expect(rehearsal.calls.of(Lookup.Find.self).isEmpty)
    }

    @Test func nobodyLikeThatSaysWhatToAsk() async throws {
        let rehearsal = try rehearsal([], ask: "date of birth")
        #expect(try await rehearsal.run("lookup zzz") == .refused)
        #expect(rehearsal.output.text == "")
        #expect(rehearsal.errors.text == "respitectl: Nobody like that.\n  Ask: date of birth.\n")
    }

    @Test func aCandidateThatIsNotThereIsNotOpened() async throws {
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run("lookup patel --open 3") == .refused)
        #expect(rehearsal.errors.text == "respitectl: There is no candidate 3: there are 2 candidates.\n")
        #expect(rehearsal.output.text == "")
    }

    @Test func nobodyYetIsNotNobody() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Lookup.Find.self, .init(candidates: [], loading: "people are still being loaded"))
        #expect(try await rehearsal.run("lookup zzz --json") == .refused)
        #expect(rehearsal.output.text.contains("\"candidates\""))
        #expect(
            rehearsal.errors.text
                == "People are still being loaded.\nrespitectl: Nobody could be looked for by name yet.\n")
    }

    @Test func whatIsStillLoadingIsSaidBesideTheResults() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(
            Lookup.Find.self, .init(candidates: [.hansa], loading: "names are still being loaded: 40 of 100 thousand"))
        try await rehearsal.run("lookup patel")
        #expect(rehearsal.errors.text == "Names are still being loaded: 40 of 100 thousand.\n")
    }

    private var screen: FirstScreen {
        var screen = FirstScreen(
            reference: "K7M2-QX9", state: "registered", today: .on("2026-11-22"), time: LocalTime(minutesOfDay: 131))
        screen.neverTell = [Plan.KeptAway { $0.name = "Dinesh Patel" }]
        return screen
    }

    @Test func theScreenIsShownAtOnceWhenOneIsCertain() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.window = .init(columns: 80, rows: 24)
        rehearsal.environment = ["PAGER": "false", "PATH": "/usr/bin:/bin"]
        rehearsal.canAsk = true
        rehearsal.lines = ["k7m2qx9"]
        rehearsal.answer(Lookup.Find.self, .init(candidates: [.hansa], screen: screen))
        #expect(try await rehearsal.run("lookup") == .done)
        #expect(
            rehearsal.output.text == FirstScreenText(screen).lines.map { $0 + "\n" }.joined(), "all of it, and no pager"
        )
        #expect(
            rehearsal.errors.text == "Card, name, date of birth, street or telephone: ", "nothing is left to choose")
    }

    @Test func openingACandidateIsAViewWithItsPurpose() async throws {
        var rehearsal = try rehearsal()
        rehearsal.isColoured = true
        rehearsal.answer(Lookup.Open.self, .init(screen: screen))
        #expect(try await rehearsal.run("lookup patel --open 2 --purpose emergency") == .done)
        #expect(rehearsal.calls.of(Lookup.Find.self).map(\.open) == [false])
        #expect(rehearsal.calls.of(Lookup.Open.self) == [.init(reference: "M3RD-4TW", purpose: "emergency")])
        #expect(rehearsal.output.text.contains("\u{1B}[31m!! NEVER TELL"))
    }

    @Test func whoeverWasAskedMayChoose() async throws {
        var rehearsal = try rehearsal()
        rehearsal.canAsk = true
        rehearsal.lines = ["patel", "1"]
        rehearsal.answer(Lookup.Open.self, .init(screen: screen))
        #expect(try await rehearsal.run("lookup") == .done)
        #expect(rehearsal.calls.of(Lookup.Open.self).map(\.reference) == ["K7M2-QX9"])
        rehearsal.lines = ["patel", "one"]
        #expect(try await rehearsal.run("lookup") == .refused)
        #expect(rehearsal.errors.text.hasSuffix("respitectl: one is no number of a candidate.\n"))
    }

    @Test func programsGetTheWholeReply() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.canAsk = true
        rehearsal.answer(Lookup.Find.self, .init(candidates: [.hansa], screen: screen))
        try await rehearsal.run("lookup patel --json")
        #expect(rehearsal.output.text.contains("\"candidates\""))
        #expect(rehearsal.output.text.contains("\"screen\""))
    }
}

extension Lookup.Candidate {
    static let hansa = Lookup.Candidate(
        reference: "K7M2-QX9", externalId: "a1", certainty: "likely", matched: "carer", carer: "Hansa Patel",
        caredFor: "Ramesh Patel", born: "1959-06-01", address: "14 Saltings Rise, Leigh-on-Sea SS9 9ZZ",
        state: "registered",
        why: [
            .init(heard: "patel", field: "familyName", closeness: "same"),
            .init(heard: "hansa", field: "givenName", closeness: "near"),
        ]
    )

    static let other = Lookup.Candidate(
        reference: "M3RD-4TW", certainty: "possible", matched: "caredFor", carer: "Jo Tull", caredFor: "Hana Patell",
        state: "ended", why: [.init(heard: "patel", field: "familyName", closeness: "near")]
    )
}

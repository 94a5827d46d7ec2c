import RespiteAPI
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing

/// Whatever is typed into the one box is answered, by a line of use to whoever typed it.
@Suite struct LookupBadInputTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func find(_ text: String) async throws -> Lookup.Find.Reply {
        try await daemon.call(Lookup.Find(text: text))
    }

    @Test(arguments: ["", "   ", ",;()", "\u{1F600}\u{1F600}", "%'\"", "\n\t"])
    func whatHoldsNothingToLookForIsSaid(text: String) async throws {
        let reply = try await find(text)
        #expect(reply.candidates.isEmpty)
        #expect(reply.note?.hasPrefix("There is nothing in that to look for.") == true)
    }

    @Test(arguments: [
        "zzzz qqqq", "1234567", "31/02", "'; DROP TABLE person; --", "שלום עולם", "مرحبا بالعالم",
        "12 Nowhere Crescent, Nonesuch, ZZ99 9ZZ", "\u{202E}latap asnah",
    ]) func whatFitsNobodyIsAnsweredByTheNearestOrNobody(text: String) async throws {
        let reply = try await find(text)
        #expect(reply.note?.contains("Nobody") == true, "\(reply)")
        #expect(reply.candidates.allSatisfy { $0.certainty == "possible" })
        #expect(try await daemon.call(System.Status()).people == 4)
    }

    @Test func oneLetterIsAnsweredByThoseWhoBeginWithItOrByWhatToAdd() async throws {
        let reply = try await find("h")
        let isPrompt = reply.note?.hasPrefix("One letter is too little to go by.") == true
        #expect(isPrompt || reply.candidates.first?.reference == scheme.reference)
    }

    @Test func tenThousandLettersAreReadAsFarAsIsOfUse() async throws {
        let reply = try await find("hansa patel " + String(repeating: "x", count: 10_000))
        #expect(reply.note?.contains("Only the beginning of that was read.") == true)
        #expect(reply.candidates.first?.reference == scheme.reference)
    }

    @Test func aDayThatCannotBeIsSaidAndTheNameStillFinds() async throws {
        let reply = try await find("hansa patel 31/02/1959")
        #expect(reply.note?.hasPrefix("There is no 31/02/1959: days like it were looked for.") == true)
        #expect(reply.candidates.first?.reference == scheme.reference)
    }

    @Test func anAddressPastedWholeFindsWhoLivesThere() async throws {
        let reply = try await find("Mrs H Patel\n14 Saltings Rise\nLeigh-on-Sea\nEssex SS9 9ZZ\nUnited Kingdom")
        #expect(reply.candidates.first?.reference == scheme.reference)
    }

    @Test func whoeverIsMeantNeedsNoNote() async throws {
        #expect(try await find("hansa patel").note == nil)
    }

    @Test func aSearchIsEnteredByWhatItShowedAndAHashOfItsTerms() async throws {
        _ = try await find("Hansa  Patel")
        _ = try await find("hansa patel")
        _ = try await find("hansa patell")
        let entries = try await daemon.store.audit(limit: 10).filter { $0.action == "lookup.find" }
        #expect(entries.count == 3)
        #expect(entries[1].detail == entries[2].detail)
        #expect(entries[0].detail != entries[1].detail)
        #expect(entries.allSatisfy { $0.detail?.count == 32 && $0.result.hasPrefix("found 1 plan/") })
    }
}

import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

@Suite struct LookupStoryTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    @Test func aCardOpensTheFirstScreen() async throws {
        let screen = try await daemon.call(Lookup.Open(reference: scheme.card.lowercased())).screen
        #expect(screen.reference == scheme.reference)
        #expect(screen.carer.name.family == "Patel")
    }

    /// One wrong letter at each place, and each swap of two neighbours.
    private func misread(_ number: String) -> [String] {
        let letters = Array(number.filter { $0 != "-" })
        let wrong = letters.indices.map { place in
            var letters = letters
            letters[place] = letters[place] == "2" ? "3" : "2"
            return String(letters)
        }
        let swapped = letters.indices.dropLast().filter { letters[$0] != letters[$0 + 1] }.map { place in
            var letters = letters
            letters.swapAt(place, place + 1)
            return String(letters)
        }
        return wrong + swapped + [String(letters.dropLast()), String(letters) + "2"]
    }

    @Test func aCardOrReferenceReadOutWithOneMistakeOffersItsNearestAndOpensNothing() async throws {
        for (number, field) in [(scheme.card, "card"), (scheme.reference, "reference")] {
            for heard in misread(number) {
                let reply = try await daemon.call(Lookup.Find(text: heard))
                let meant = try #require(reply.candidates.first { $0.reference == scheme.reference }, "\(heard)")
                #expect(meant.certainty != "certain")
                #expect(meant.why.contains(.init(heard: heard, field: field, closeness: "near")))
                #expect(reply.note?.hasPrefix("No card or reference is exactly that.") == true)
                #expect(reply.screen == nil)
            }
        }
    }

    @Test(arguments: ["my card is %", "% please", "hansa patel, %.", "  the number on it\tis % "])
    func aNumberTypedWithOtherWordsOpensItsPlan(words: String) async throws {
        for number in [scheme.card, scheme.reference, scheme.card.lowercased().replacing("-", with: " ")] {
            let reply = try await daemon.call(Lookup.Find(text: words.replacing("%", with: number)))
            #expect(reply.candidates.map(\.reference) == [scheme.reference])
            #expect(reply.candidates.first?.certainty == "certain")
            #expect(reply.screen?.reference == scheme.reference)
            #expect(reply.note == nil)
        }
    }

    @Test(arguments: ["hansa patel 1/3/1959", "meena shah"])
    func whoStandsInAnotherPlanTooIsNobodyElse(words: String) async throws {
        _ = try await hansaLooksAfterHerMotherToo()
        let reply = try await daemon.call(Lookup.Find(text: "\(scheme.reference) \(words)", open: true))
        #expect(reply.candidates.map(\.reference) == [scheme.reference])
        #expect(reply.screen?.reference == scheme.reference)
        #expect(reply.note == nil)
    }

    @Test func whoHasTheTelephoneThatWasTypedIsNotMerelyTheNearest() async throws {
        let reply = try await daemon.call(Lookup.Find(text: "the number that she gave is 07700 900142"))
        #expect(reply.candidates.first?.reference == scheme.reference)
        #expect(reply.note == nil)
        let near = try await daemon.call(Lookup.Find(text: "the number that she gave is 07700 900143"))
        #expect(near.note?.hasPrefix("Nobody") == true)
    }

    @Test func aNumberAndTheNameOfSomebodyElseOpenNothing() async throws {
        let second = try await hansaLooksAfterHerMotherToo()
        let reply = try await daemon.call(Lookup.Find(text: "\(scheme.reference) lata joshi", open: true))
        #expect(reply.candidates.map(\.reference) == [scheme.reference, second])
        #expect(!reply.candidates.map(\.certainty).contains("certain"))
        #expect(reply.note?.hasPrefix("The number is of one person and the words are like another") == true)
        #expect(reply.screen == nil)
    }

    @Test func aStolenCardTypedWithOtherWordsWarnsToo() async throws {
        try await daemon.call(Register.ReportCard(number: scheme.card, state: .stolen))
        let screen = try await daemon.call(Lookup.Find(text: "her card is \(scheme.card)")).screen
        #expect(screen?.warnings.first?.contains("STOLEN") == true)
    }

    @Test func aNumberThatNobodyHasIsAskedForAgain() async throws {
        let reply = try await daemon.call(Lookup.Find(text: "M92H-7W4"))
        #expect(reply.candidates.isEmpty)
        #expect(reply.note?.hasPrefix("No card or plan has that number") == true)
        #expect(
            try await daemon.call(Lookup.Find(text: "zzyzx")).note
                == "Nobody like that. Try less of it, or another part.")
    }

    @Test func aContactWhoWasMeantIsNamed() async throws {
        let found = try await daemon.call(Lookup.Find(text: "meena shah")).candidates
        #expect(found.first?.matched == "contact")
        #expect(found.first?.contact == "Meena Shah")
        #expect(try await daemon.call(Lookup.Find(text: "hansa patel")).candidates.first?.contact == nil)
    }

    @Test func aMisheardNameIsFound() async throws {
        let found = try await daemon.call(Lookup.Find(text: "hansa patell"))
        #expect(found.candidates.first?.reference == scheme.reference)
    }

    /// Hansa looks after her mother too, who has another name and lives elsewhere. Returns the reference of that plan.
    private func hansaLooksAfterHerMotherToo() async throws -> String {
        let second = try await draft(caredFor: "Lata")
        try await daemon.call(Register.RegisterPlan(reference: second, basedOn: 1), as: TestStaff.administrator)
        return second
    }

    /// Hansa looks after somebody else too. Returns the reference of that plan.
    private func draft(caredFor given: String) async throws -> String {
        let first = try await daemon.call(
            Register.ShowPlan(reference: scheme.reference), as: TestStaff.administrator
        ).plan
        var plan = Plan()
        (plan.carer, plan.contacts) = (first.carer, first.contacts)
        plan.caredFor.name = PersonName(given: given, family: "Joshi")
        return try await daemon.call(Register.CreatePlan(plan: plan), as: TestStaff.administrator).reference
    }

    @Test(arguments: ["hansa patel 1/3/1959", "meena shah"])
    func whoStandsInTwoPlansIsFoundWithBothAndNeitherIsOpenedAlone(words: String) async throws {
        let second = try await hansaLooksAfterHerMotherToo()
        let reply = try await daemon.call(Lookup.Find(text: words, open: true))
        #expect(reply.candidates.map(\.reference) == [scheme.reference, second])
        #expect(reply.candidates.map(\.caredFor) == ["Ramesh Patel", "Lata Joshi"])
        #expect(reply.screen == nil)
    }

    @Test(arguments: ["hansa patel 1/3/1959", "07700 900142"])
    func ofOnesPlansTheRegisteredAreListedFirstAndThenTheSuspendedAndTheDrafts(words: String) async throws {
        let draft = try await draft(caredFor: "Kiran")
        let second = try await hansaLooksAfterHerMotherToo()
        try await daemon.call(
            Register.SuspendPlan(
                reference: scheme.reference, basedOn: 1, owner: "staff/2002", reason: "in hospital",
                untilOn: #require(LocalDate("2026-12-22"))))
        let reply = try await daemon.call(Lookup.Find(text: words))
        #expect(reply.candidates.map(\.reference) == [second, scheme.reference, draft])
    }

    @Test func aPlanThatHasEndedDoesNotKeepTheOtherFromOpening() async throws {
        let second = try await hansaLooksAfterHerMotherToo()
        try await daemon.call(
            Register.EndPlan(reference: second, basedOn: 1, reason: .asked), as: TestStaff.administrator)
        let reply = try await daemon.call(Lookup.Find(text: "hansa patel 1/3/1959", open: true))
        #expect(reply.candidates.map(\.reference) == [scheme.reference])
        #expect(reply.screen?.reference == scheme.reference)
    }

    @Test func aStolenCardStillOpensThePlanWithTheWarningOnTop() async throws {
        try await daemon.call(Register.ReportCard(number: scheme.card, state: .stolen))
        let screen = try await daemon.call(Lookup.Open(reference: scheme.card)).screen
        #expect(screen.warnings.first?.contains("STOLEN") == true)
    }

    @Test func aPlanIsFoundByTheNextCallAfterItsChange() async throws {
        var plan = TestScheme.plan
        plan.carer.name.family = "Wojciechowska"
        try await daemon.call(
            Register.RevisePlan(reference: scheme.reference, basedOn: 1, plan: plan), as: TestStaff.administrator)
        let found = try await daemon.call(Lookup.Find(text: "hansa wojciehowska"))
        #expect(found.candidates.first?.reference == scheme.reference)
    }

    @Test func nothingLikeThatIsAnEmptyAnswer() async throws {
        #expect(try await daemon.call(Lookup.Find(text: "zzzz qqqq")).candidates == [])
        #expect(try await daemon.call(Lookup.Find(text: "")).candidates == [])
    }

    @Test func whatWasTypedIsNowhereInTheAudit() async throws {
        _ = try await daemon.call(Lookup.Find(text: "hansa patel"))
        let entries = try await daemon.call(Governance.Audit(limit: 100), as: TestStaff.governance).entries
        #expect(entries.contains { $0.action == "lookup.find" })
        #expect(!entries.contains { "\($0)".lowercased().contains("hansa") })
    }

    @Test func aLookHasAPurpose() async throws {
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(Lookup.Open(reference: scheme.card, purpose: "curiosity"))
        }
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(Lookup.Open(reference: scheme.card), as: TestStaff.governance)
        }
    }
}

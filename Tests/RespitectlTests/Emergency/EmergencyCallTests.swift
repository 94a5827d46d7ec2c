import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

/// Each command line of an emergency makes the call that it says.
@Suite struct EmergencyCallTests {
    private func rehearsal() throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Emergencies.Contacts.self, .init(callees: .night))
        rehearsal.answer(Emergencies.Show.self, .init(summary: .night, entries: []))
        return rehearsal
    }

    @Test func aDialIsOneLine() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Emergencies.Call.self, .init(entry: 13, summary: .night))
        try await rehearsal.run(["emergency", "call", "412", "2", "care", "in 40 min"])
        try await rehearsal.run(["emergency", "call", "412", "mee", "cannot"])
        try await rehearsal.run(["emergency", "call", "412", "Pat", "no-answer", "--telephone", "07700 900666"])
        #expect(
            rehearsal.calls.of(Emergencies.Call.self) == [
                .init(
                    emergency: "412", who: .init(party: "person/6"), number: "01632 960190", result: "care",
                    etaAt: .at("2026-11-22T02:51:00Z")),
                .init(
                    emergency: "412", who: .init(party: "person/5"), number: "01632 960188", result: "cannot"),
                .init(emergency: "412", who: .init(name: "Pat", telephone: "07700 900666"), result: "noAnswer"),
            ])
        #expect(rehearsal.output.text.contains("NEXT    NOW: Ramesh Patel: 999, or who goes?"))
    }

    @Test func aDialIsOneLineHoweverItIsQuoted() async throws {
        let lines = [
            ["care in 30 min"], ["care", "in 30 min"], ["care", "in", "30", "min"], ["care 30 min"], ["CARE 02:41"],
        ]
        for said in lines {
            var rehearsal = try rehearsal()
            rehearsal.answer(Emergencies.Call.self, .init(entry: 13, summary: .night))
            #expect(
                try await rehearsal.run(["emergency", "call", "E", "2"].map { $0 == "E" ? "412" : $0 } + said) == .done)
            #expect(
                rehearsal.calls.of(Emergencies.Call.self) == [
                    .init(
                        emergency: "412", who: .init(party: "person/6"), number: "01632 960190", result: "care",
                        etaAt: .at("2026-11-22T02:41:00Z"))
                ], "\(said)")
        }
    }

    @Test(arguments: [
        ("no answer", "noAnswer"), ("no-answer", "noAnswer"), ("wrong number", "wrongNumber"), ("cannot", "cannot"),
        ("voice", "voicemail"), ("ref", "refused"), ("door", "door"), ("noAnswer", "noAnswer"),
    ])
    func aResultIsKnownByItsNameOrItsBeginning(text: String, result: String) throws {
        let answer = try #require(DialAnswer(text))
        #expect(answer.result.rawValue == result)
        #expect(answer.time == nil && !answer.lacksTime)
    }

    @Test func howLongTheyStayGoesOnTheSameLine() throws {
        let answer = try #require(DialAnswer("sit 02:55 until 04:00"))
        #expect(answer.result == .sit)
        #expect(answer.time == WrittenTime("02:55"))
        #expect(answer.until == WrittenTime("04:00"))
    }

    @Test(arguments: ["", "perhaps", "c", "care soon", "care in 40 min until", "will care"])
    func whatIsNoAnswerIsNone(text: String) {
        #expect(DialAnswer(text) == nil)
    }

    @Test func aWarningIsSaidOnStandardError() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(
            Emergencies.Call.self, .init(entry: 13, warning: "Anil Shah must not be told.", summary: .night))
        try await rehearsal.run(["emergency", "call", "412", "3", "no-answer", "--inbound"])
        #expect(rehearsal.errors.text == "!! Anil Shah must not be told.\n")
    }

    @Test func aCallWithoutItsTimeIsNotUnderstood() async throws {
        let rehearsal = try rehearsal()
        await #expect(throws: (any Error).self) { try await rehearsal.run("emergency call 412 1 care") }
    }

    private static let scheme: [Emergencies.Candidate] = [
        .init(
            kind: "agency", name: "Village Care", telephone: "01632 960333", isOpen: true, state: "silent",
            isLeft: false),
        .init(kind: "scheme", party: "provider/2", name: "Crossroads East", isOpen: true, isLeft: true),
    ]

    @Test(arguments: [
        (nil, Emergencies.Somebody(party: "provider/2")), ("2", .init(party: "provider/2")),
        ("1", .init(name: "Village Care", telephone: "01632 960333", role: "provider")),
        ("crossroads east", .init(party: "provider/2")), ("P-0002", .init(party: "provider/2")),
        ("provider/7", .init(party: "provider/7")), ("Somebody New", .init(name: "Somebody New", role: "provider")),
    ])
    func theNextProviderIsAskedUnlessAnotherIsNamed(typed: String?, meant: Emergencies.Somebody) async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Emergencies.Providers.self, .init(providers: Self.scheme))
        let terms = Emergencies.OfferTerms(startBy: .at("2026-11-22T02:30:00Z"), tasks: [], hazards: [])
        rehearsal.answer(Emergencies.Offer.self, .init(offer: 9, terms: terms, summary: .night))
        #expect(try await rehearsal.run(["emergency", "offer", "412"] + [typed].compactMap(\.self)) == .done)
        #expect(rehearsal.calls.of(Emergencies.Offer.self).map(\.provider) == [meant])
    }

    @Test func whenEverybodyWasAskedNobodyIsNext() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Emergencies.Providers.self, .init(providers: [Self.scheme[0]]))
        #expect(try await rehearsal.run("emergency offer 412") == .refused)
        #expect(rehearsal.errors.text.contains("respitectl emergency no-capacity 412"))
    }

    @Test func whatIsToldAfterTheYesIsPrintedForTheVoice() async throws {
        var rehearsal = try rehearsal()
        let told = Emergencies.Briefing(
            person: 1, name: "Ramesh Patel", address: "14 Saltings Rise", health: ["Allergies: penicillin"])
        rehearsal.answer(Emergencies.AnswerOffer.self, .init(entry: 14, afterYes: [told], summary: .night))
        try await rehearsal.run(["emergency", "offered", "412", "worker", "--worker", "Dee Okafor", "--eta", "03:58"])
        #expect(rehearsal.output.text.contains("By voice only, to a worker rung on a number that is kept."))
        #expect(rehearsal.output.text.contains("14 Saltings Rise"))
    }

    @Test func theCarerIsRungByThatWord() async throws {
        var rehearsal = try Rehearsal()
        var summary = Emergencies.Summary.night
        summary.carerParty = "person/1"
        rehearsal.answer(Emergencies.Show.self, .init(summary: summary, entries: []))
        rehearsal.answer(Emergencies.Call.self, .init(entry: 13, summary: summary))
        try await rehearsal.run("emergency call 412 carer no answer")
        #expect(rehearsal.calls.of(Emergencies.Call.self).map(\.who) == [.init(party: "person/1")])
    }

    @Test func whatTheTelephoneSystemSaysIsEnteredByItself() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Emergencies.Answer.self, .init(entry: 13, summary: .night))
        try await rehearsal.run("emergency answer 412 --rang 02:08 --answered 02:09")
        #expect(
            rehearsal.calls.of(Emergencies.Answer.self) == [
                .init(
                    emergency: "412",
                    intake: .init(
                        ringing: .init(rangAt: .at("2026-11-22T02:08:00Z"), answeredAt: .at("2026-11-22T02:09:00Z"))))
            ])
    }

    @Test func careIsSteppedDownToWhoeverAcceptsIt() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Emergencies.StepDown.self, .init(entry: 13, summary: .night))
        try await rehearsal.run([
            "emergency", "step-down", "412", "day-team", "--accepted-by", "D. Frost", "--from", "09:00",
        ])
        #expect(
            rehearsal.calls.of(Emergencies.StepDown.self) == [
                .init(
                    emergency: "412", to: "dayTeam", acceptedBy: "D. Frost", fromAt: .at("2026-11-22T09:00:00Z"))
            ])
        #expect(rehearsal.output.text.hasPrefix("D. Frost has accepted it."))
    }

    @Test func whatWasSeenOfTheCareGoesWithACheck() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Emergencies.CheckSite.self, .init(entry: 13, summary: .night))
        try await rehearsal.run([
            "emergency", "check", "412", "1", "asleep", "--food", "half a cup", "--warmth", "warm", "--refused",
            "a wash",
        ])
        #expect(
            rehearsal.calls.of(Emergencies.CheckSite.self).map(\.care) == [
                .init(food: "half a cup", warmth: "warm", refused: "a wash")
            ])
    }

    @Test func anOfferIsAnsweredForTheLastProviderAsked() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Emergencies.AnswerOffer.self, .init(entry: 14, summary: .night))
        try await rehearsal.run([
            "emergency", "offered", "412", "worker", "--worker", "Dee Okafor", "--telephone", "07700 900555", "--eta",
            "03:58",
        ])
        #expect(
            rehearsal.calls.of(Emergencies.AnswerOffer.self) == [
                .init(
                    emergency: "412", offer: 9, answer: "worker",
                    worker: .init(name: "Dee Okafor", telephone: "07700 900555", role: "worker"),
                    etaAt: .at("2026-11-22T03:58:00Z"))
            ])
    }

    @Test func whatWasNotedOnPaperKeepsItsTime() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Emergencies.Arrive.self, .init(entry: 15, summary: .night))
        try await rehearsal.run(["emergency", "arrive", "412", "1", "--at", "01:50", "--sheet", "7"])
        #expect(
            rehearsal.calls.of(Emergencies.Arrive.self) == [
                .init(
                    emergency: "412", who: .init(party: "person/5"), at: .at("2026-11-22T01:50:00Z"), sheet: "7")
            ])
    }

    @Test func theNineAnswersAreReadInOneBreath() {
        let wall = Wall.earlySunday
        func answer(_ text: String) -> IntakeAnswer { IntakeAnswer(text: text, wall: wall) }
        let caller = answer("07700 900999, crew, Dee, switchboard").caller
        #expect(
            caller
                == .init(at: wall.now, name: "Dee", number: "07700 900999", role: "crew", check: "switchboard"))
        #expect(answer("police, log 0212 collar 4471, PC Ali").caller.check == "policeLog")
        #expect(answer("n").danger == .init(at: wall.now, isThere: false))
        #expect(answer("he has fallen").danger == .init(at: wall.now, isThere: true, words: "he has fallen"))
        #expect(
            answer("hospital, in ambulance, n").happening
                == .init(cause: "hospital", carerIs: "in ambulance", carerCanSpeak: false))
        #expect(answer("home, alone").place(of: nil) == .init(place: "home", company: "alone"))
        #expect(
            answer("home, John Tull until 03:00, able").place(of: 2)
                == .init(
                    person: 2, place: "home", company: "with", withWhom: "John Tull", isAble: true,
                    withUntil: .at("2026-11-22T03:00:00Z")))
        #expect(answer("home").place(of: nil).company == "unknown", "unknown counts as alone")
        #expect(
            answer("01:50, carer, well").sighting(of: nil)
                == .init(seenAt: .at("2026-11-22T01:50:00Z"), seenBy: "carer", seenWell: true))
        #expect(answer("some time ago, carer").sighting(of: nil) == nil)
        #expect(
            answer("all until 23:00, supper").medicines(of: nil)
                == .init(medicinesUntil: .at("2026-11-21T23:00:00Z"), food: "supper"))
        #expect(answer("n").warning == .init())
        #expect(answer("her brother").warning == .init(words: "her brother"))
        #expect(
            answer("nobody, days, ward 01632 960301").expectation
                == .init(coming: "nobody", lasts: "days", ring: "ward 01632 960301"))
    }
}

import ArgumentParser
import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

/// The screens of an emergency, held against files; each that is one screen fits 80 columns and 24 lines.
@Suite struct EmergencyGoldenTests {
    private func printed<M: Varlink.Method>(
        _ line: String, _ method: M.Type, _ reply: M.Reply, in window: Terminal.Size? = nil
    ) async throws -> String {
        var rehearsal = try Rehearsal()
        rehearsal.window = window
        rehearsal.answer(method, reply)
        #expect(try await rehearsal.run(line) == .done)
        return rehearsal.output.text
    }

    private func hold<M: Varlink.Method>(
        _ line: String, _ method: M.Type, _ reply: M.Reply, _ name: String
    ) async throws {
        try expectGolden(try await printed(line, method, reply), "\(name).txt")
        try expectGolden(try await printed(line + " --json", method, reply), "\(name).json")
    }

    private let window = Terminal.Size(columns: 80, rows: 24)

    @Test func oneEmergency() async throws {
        try await hold(
            "emergency show 412", Emergencies.Show.self, .init(summary: .night, entries: .night), "emergency")
    }

    @Test func theBoard() async throws {
        try await hold(
            "emergency list", Emergencies.List.self, .init(emergencies: [.night, .drill]), "emergencies")
    }

    @Test func theRecordForPaper() async throws {
        let reply = Emergencies.Show.Reply(summary: .night, entries: .night)
        try expectGolden(
            try await printed("emergency sheet 412", Emergencies.Show.self, reply, in: window), "emergency-sheet.txt")
    }

    @Test func theRecordForABrowserToPrint() async throws {
        var summary = Emergencies.Summary.night
        (summary.duress, summary.carer) = ("Is the blue folder there?", "Hansa <Patel>")
        let reply = Emergencies.Show.Reply(summary: summary, entries: .night)
        let page = try await printed("emergency sheet 412 --html", Emergencies.Show.self, reply)
        try expectGolden(page, "emergency-sheet.html")
        #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("<Patel>"))
        #expect(!page.contains("blue folder"), "the words that mean danger are never on paper")
    }

    @Test func theWordsThatMeanDangerAreOnTheOperatorsScreen() async throws {
        var summary = Emergencies.Summary.night
        summary.duress = "Is the blue folder there?"
        let text = try await printed(
            "emergency show 412 --brief", Emergencies.Show.self, .init(summary: summary, entries: []), in: window)
        #expect(text.contains("DURESS  “Is the blue folder there?”: do not ring the site, 999, emergency duress"))
    }

    @Test func everyScreenOfADrillBeginsWithTest() async throws {
        let show = try await printed(
            "emergency show 411", Emergencies.Show.self, .init(summary: .drill, entries: []))
        #expect(show.hasPrefix("TEST  E-0411"))
        let noted = try await printed(
            "emergency note 411 x", Emergencies.Note.self, .init(entry: 3, summary: .drill))
        #expect(noted.hasPrefix("TEST. Written down as entry 3."))
        let sheet = Emergencies.Show.Reply(summary: .drill, entries: [])
        #expect(try await printed("emergency sheet 411", Emergencies.Show.self, sheet).hasPrefix("TEST  RECORD OF"))
        #expect(
            try await printed("emergency sheet 411 --html", Emergencies.Show.self, sheet)
                .contains("<h1>TEST: Record of emergency E-0411</h1>"))
    }

    @Test func whomToAskForAReplacementCarer() async throws {
        let reply = Emergencies.Providers.Reply(providers: [
            .init(
                kind: "agency", party: "provider/3", name: "Estuary Homecare", telephone: "01632 960310", isOpen: true,
                state: "declined", isLeft: false),
            .init(
                kind: "scheme", party: "provider/1", name: "Day Only", telephone: "01632 960311", isOpen: false,
                isLeft: false),
            .init(
                kind: "scheme", party: "provider/2", name: "Crossroads East", telephone: "01632 960312", isOpen: true,
                isLeft: true),
            .init(kind: "residential", party: "provider/4", name: "Seaview House", isOpen: true, isLeft: true),
        ])
        try await hold("emergency providers 412", Emergencies.Providers.self, reply, "candidates-to-ask")
    }

    @Test func whatAProviderSeesOfItsOwnOffers() async throws {
        let terms = Emergencies.OfferTerms(
            district: "SS9", startBy: .at("2026-11-22T02:30:00Z"), hours: 6, workers: 1, tasks: ["personalCare"],
            hazards: [])
        let offers = [
            Emergencies.OwnOffer(
                emergency: "E-0412", offer: 9, terms: terms, isStandBy: true, askedAt: .at("2026-11-22T02:10:50Z"),
                answerBy: .at("2026-11-22T02:15:50Z"), state: "asked")
        ]
        try await hold("provider offers", Emergencies.OwnOffers.self, .init(offers: offers), "own-offers")
    }

    @Test func whomToRing() async throws {
        try await hold(
            "emergency contacts 412", Emergencies.Contacts.self, .init(callees: .night), "callees")
    }

    @Test func theTermsForAProvider() async throws {
        let terms = Emergencies.OfferTerms(
            district: "SS9", startBy: .at("2026-11-22T02:30:00Z"), hours: 6, workers: 1,
            tasks: ["personalCare", "meals"],
            hazards: ["dog"])
        var rehearsal = try Rehearsal()
        rehearsal.answer(Emergencies.Providers.self, .init(providers: []))
        rehearsal.answer(Emergencies.Offer.self, .init(offer: 9, terms: terms, summary: .night))
        #expect(try await rehearsal.run(["emergency", "offer", "412", "Estuary Homecare", "--hours", "6"]) == .done)
        try expectGolden(rehearsal.output.text, "offer.txt")
    }

    @Test func oneScreenFitsIntoOneScreen() async throws {
        let reply = Emergencies.Show.Reply(summary: .night, entries: .night)
        let text = try await printed("emergency show 412 --brief", Emergencies.Show.self, reply, in: window)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 24)
        #expect(lines.allSatisfy { $0.count <= 80 })
        try expectGolden(text, "emergency-80x24.txt")
    }

    @Test func theBoardFitsItsWindow() async throws {
        let text = try await printed(
            "emergency list", Emergencies.List.self, .init(emergencies: [.night, .drill]), in: window)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        try expectGolden(text, "emergencies-80-columns.txt")
    }

    @Test func theBoardIsAStream() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.stream(
            Emergencies.Watch.self, [.init(emergencies: []), .init(emergencies: [.night, .drill])])
        #expect(try await rehearsal.run("emergency list --watch") == .done)
        let text = rehearsal.output.text
        #expect(text.hasPrefix("No emergency is open.\n"))
        let (first, drill) = (text.firstRange(of: "E-0412"), text.firstRange(of: "TEST E-0411"))
        #expect(try #require(first).lowerBound < (try #require(drill)).lowerBound)
    }

    @Test func theBoardsClocksRunBetweenTwoChanges() throws {
        let wall = Wall.earlySunday
        var one = Emergencies.Summary.night
        one.people[0].safeUntil = wall.now + .minutes(30)
        one.people[1].outcome = "hospital"
        let texts = try [Span.zero, .minutes(10), .minutes(45)].map { later in
            let page = Page.board([one], wall.at(wall.now + later))
            return try Rehearsal().desk.terminal.printed(page, try OutputOptions.parse([])).joined(separator: "\n")
        }
        #expect(texts[0].contains("(in 30 min)") && texts[1].contains("(in 20 min)"))
        #expect(texts[2].contains("15 min ago"), "\(texts[2])")
    }

    @Test func aCrowdedEmergencyStillFits() async throws {
        var summary = Emergencies.Summary.night
        summary.people = (1...5).map { number in
            var person = summary.people[0]
            (person.number, person.name) = (number, String(repeating: "Long name ", count: 9))
            return person
        }
        summary.prompts = Array(repeating: summary.prompts[0], count: 20)
        summary.clocks = Array(repeating: summary.clocks[0], count: 20)
        let text = try await printed(
            "emergency show 412 --brief", Emergencies.Show.self, .init(summary: summary, entries: []), in: window)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 24)
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(text.contains("NEXT    NOW: Ramesh Patel: 999, or who goes?"), "what is next is always there")
    }
}

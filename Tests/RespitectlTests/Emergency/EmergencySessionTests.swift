import ArgumentParser
import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing

@testable import respitectl

/// The nine questions on a terminal, against a whole daemon.
@Suite struct EmergencySessionTests {
    let daemon: TestDaemon
    let scheme: TestScheme
    private let output = KeptText()
    private let errors = KeptText()

    init() async throws {
        daemon = try await TestDaemon(at: .at("2026-05-02T01:10:00Z"))
        var plan = TestScheme.plan
        plan.health.medicines = .nothing
        scheme = try await TestScheme(daemon, plan: plan)
    }

    /// Types `lines` at a terminal, one after the other.
    private func run(_ words: String, typing lines: [String]) async throws -> Exit {
        let (time, client) = (daemon.time, daemon.client())
        let desk = Desk(
            daemon: Daemon { client },
            terminal: Terminal(
                output: output, errors: errors, input: GivenLines(lines), window: .init(columns: 80, rows: 24),
                canAsk: true, isColoured: false),
            wall: Wall(now: time.now, zone: .named("Europe/London")), environment: ["PAGER": "cat"],
            socketPath: "/run/respited/control", clock: { time.now })
        let parsed = try Respitectl.parseAsRoot(words.split(separator: " ").map(String.init))
        let command = try #require(parsed as? any DeskCommand)
        return await Respitectl.finish(command, at: desk)
    }

    private func record() async throws -> Emergencies.Show.Reply {
        try await daemon.call(Emergencies.Show(emergency: "E-0001"))
    }

    /// Every key from the first letter of the command to the number of the first contact on the screen, Enter included.
    @Test func fromRingingToTheFirstContactInAtMost250Keystrokes() async throws {
        let typed = [
            "07700 900999, crew, Dee, switchboard", "n", scheme.card.filter { $0 != "-" }, "hospital, in ambulance, n",
            "home, alone", "01:50, crew, well", "all until 23:00, supper", "n", "nobody, days", "cannot",
        ]
        #expect(try await run("emergency open", typing: typed) == .done)
        let command = "respitectl emergency open"
        let strokes = ([command] + typed.dropLast()).map { $0.count + 1 }.reduce(0, +)
        #expect(strokes == 168, "at most 250; say here how many they are")
        let record = try await record()
        #expect(record.entries.contains { $0.what == "Rang Meena Shah, 07700 900215, cannot" })
        #expect(record.summary.mayTell == "whatTheyNeed")
        #expect(
            record.summary.people.first?.safeUntil == .at("2026-05-02T02:20:00Z"), "seen at 01:50, 90 minutes alone")
    }

    @Test func theFirstScreenComesAsSoonAsThePlanIsKnown() async throws {
        _ = try await run("emergency open", typing: ["crew", "n", scheme.card])
        let asked = errors.text
        let screen = try #require(asked.firstRange(of: "Ramesh PATEL"))
        let three = try #require(asked.firstRange(of: "3 What is on the card"))
        let four = try #require(asked.firstRange(of: "4 What has happened"))
        #expect(three.lowerBound < screen.lowerBound && screen.lowerBound < four.lowerBound)
        let open = "E-0001 since 02:10, A. Reed   PRIORITY 1  may be alone: somebody in the room NOW\n"
        #expect(asked.contains(open), "and says that an emergency is open, and what must be done")
    }

    @Test func everyQuestionComesInItsOrderAndEnterIsNotAsked() async throws {
        _ = try await run("emergency open", typing: Array(repeating: "", count: 12))
        let numbers = errors.text.split(separator: "\n").joined(separator: " ")
            .split(separator: " ").compactMap { Int($0) }
        #expect(numbers == Array(1...9))
        #expect(try await record().summary.references == [])
        #expect(try await record().entries.map(\.kind) == ["called"], "what was not asked is not entered")
    }

    @Test func anExclamationMarkIs999AndTheQuestionComesAgain() async throws {
        _ = try await run(
            "emergency open", typing: ["crew", "!not breathing", "n", scheme.card, "! he fell", "illness"])
        #expect(errors.text.contains("999 FIRST."))
        let record = try await record()
        #expect(record.entries.filter { $0.kind == "danger" }.count == 2)
        #expect(record.summary.cause == "illness")
        #expect(record.summary.prompts.first?.what == "ring999")
    }

    @Test func anExclamationMarkIs999WhileContactsAreRungToo() async throws {
        _ = try await run(
            "emergency open",
            typing: ["crew", "n", scheme.card, "", "", "", "", "n", "", "! smoke in the house", "no answer", ""])
        #expect(errors.text.contains("999 FIRST."))
        let record = try await record()
        #expect(record.entries.contains { $0.what == "Somebody is in danger, smoke in the house" })
        #expect(record.entries.contains { $0.what == "Rang Meena Shah, 07700 900215, no answer" })
    }

    @Test func anAsteriskIsASafeguardingConcernAtAnyQuestion() async throws {
        _ = try await run(
            "emergency open",
            typing: ["crew", "* bruises on his arm", "n", scheme.card, "*", "* afraid of his brother", "illness"])
        #expect(errors.text.contains("Say after the * what the concern is"))
        let concerns = try await daemon.call(Cases.List()).cases.filter { $0.kind == .safeguarding }
        let raised = try #require(concerns.first)
        let read = try await daemon.call(Emergencies.Concerns(caseNumber: raised.caseNumber)).concerns
        #expect(read.map(\.words) == ["bruises on his arm", "afraid of his brother"])
        #expect(try await record().summary.cause == "illness", "and the question comes again")
    }

    @Test func eachPersonIsAskedAboutByName() async throws {
        let first = try await daemon.call(
            Register.ShowPlan(reference: scheme.reference), as: TestStaff.administrator
        ).plan
        var second = TestScheme.plan
        second.carer = first.carer
        second.caredFor.name = PersonName(given: "Asha", family: "Patel")
        _ = try await daemon.call(Register.CreatePlan(plan: second), as: TestStaff.administrator)
        let exit = try await run(
            "emergency open",
            typing: ["crew", "n", scheme.card, "", "home, alone", "day centre, staff until 16:00, able"])
        #expect(exit == .done)
        #expect(errors.text.contains("5 Where is Ramesh Patel,") && errors.text.contains("5 Where is Asha Patel,"))
        let people = try await record().summary.people
        #expect(people.map(\.place) == ["home", "day centre"])
    }

    @Test func aSecondCallerJoins() async throws {
        _ = try await run("emergency open", typing: ["crew", "n", scheme.card])
        _ = try await run("emergency open \(scheme.card)", typing: ["ward"])
        #expect(errors.text.contains("E-0001 is open already; this call has joined it."))
    }

    @Test func aNameIsLookedForAndCandidatesAreNeverReadOut() async throws {
        _ = try await run("emergency open", typing: ["ward", "n", "hansa patel leigh", "1", "hospital"])
        #expect(try await record().summary.carer == "Hansa Patel")
    }

    @Test func answersOnTheCommandLineAskNothing() async throws {
        let exit = try await run("emergency open \(scheme.card) --caller crew --warning n", typing: ["never read"])
        #expect(exit == .done)
        #expect(!errors.text.contains("1 What number"))
        #expect(try await record().entries.map(\.kind).contains("warned"))
    }

    @Test func nineAnswersInAFileAskNothing() async throws {
        let folder = try Folder()
        let file = try folder.write(
            "crew, Dee\nn\n\(scheme.card)\nhospital\n\n01:40, crew, well\n\nn\nnobody\n", to: "answers")
        #expect(try await run("emergency open --from \(file)", typing: []) == .done)
        let record = try await record()
        #expect(record.summary.people.first?.lastSeen == "01:40, by crew, well")
        #expect(!record.entries.contains { $0.kind == "placed" }, "an empty line was not asked")
    }
}

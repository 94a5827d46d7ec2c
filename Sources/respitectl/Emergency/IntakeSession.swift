import ArgumentParser
import RespiteAPI
import RespiteRecord

/// The nine questions with somebody on the line: each answer is kept as soon as it is given.
struct IntakeSession {
    let desk: Desk
    /// What was given on the command line or in a file: not asked.
    let given: [IntakeQuestion: String]
    let isAsked: Bool
    let isDrill: Bool
    let paper: PaperOptions
    /// Answered before it was known whose emergency it is.
    private var before = Emergencies.Intake()
    private var summary: Emergencies.Summary?
    /// Safeguarding concerns that were said before it opened.
    private var concerns: [String] = []

    init(desk: Desk, given: [IntakeQuestion: String], isAsked: Bool, isDrill: Bool, paper: PaperOptions) {
        (self.desk, self.given, self.isAsked, self.isDrill, self.paper) = (desk, given, isAsked, isDrill, paper)
    }

    mutating func run() async throws -> Emergencies.Summary {
        let now = wall
        before.caller = .init(at: paper.at == nil ? now.now : nil)
        for question in [IntakeQuestion.caller, .danger] {
            guard let text = try await answer(question) else { continue }
            let answer = IntakeAnswer(text: text, wall: wall)
            // That nobody is in danger any more does not undo a 999.
            if question == .danger, before.danger?.isThere == true, !answer.danger.isThere { continue }
            before.add(question, answer, person: nil)
        }
        if before.caller?.at != nil { before.caller?.at = now.now }
        if paper.at != nil { before.forgetInstants() }
        var summary = try await open(by: try await answer(.card))
        for question in IntakeQuestion.allCases where question.rawValue > IntakeQuestion.card.rawValue {
            let people = question.isAboutPerson ? summary.people : []
            for person in people.isEmpty ? [nil] : people.map(Optional.some) {
                guard let text = try await answer(question, about: person) else { continue }
                let number = people.count > 1 ? person?.number : nil
                summary = try await keep(question, text, number, in: summary)
            }
        }
        return summary
    }

    /// The time of each answer is that of its own moment.
    private var wall: Wall { isAsked ? desk.wallNow : desk.wall }

    private mutating func answer(
        _ question: IntakeQuestion, about person: Emergencies.Person? = nil
    ) async throws -> String? {
        if let text = given[question] {
            let text = text.trimming { $0 == " " }
            return text.isEmpty ? nil : text
        }
        guard isAsked else { return nil }
        return try await ask(question.words(about: person?.name, doses: person?.medicines))
    }

    /// Asks until it is answered: at any question a `!` is 999, and a `*` a safeguarding concern.
    private mutating func ask(_ question: String) async throws -> String? {
        while let text = await desk.terminal.ask(question) {
            let words = String(text.dropFirst()).trimming { $0 == " " }
            switch text.first {
            case "!": try await ring999(words)
            case "*": try await safeguard(words)
            default: return text
            }
        }
        return nil
    }

    /// A case of its own, raised as soon as it is known whose emergency it is.
    private mutating func safeguard(_ words: String) async throws {
        guard words.contains(where: \.isLetter) else {
            desk.terminal.note("   Say after the * what the concern is: * bruises, he is afraid of her brother")
            return
        }
        guard let summary else {
            concerns.append(words)
            desk.terminal.note(
                "   Kept: it becomes a safeguarding case as the emergency opens. The question comes again.")
            return
        }
        let reply = try await desk.daemon.call(Emergencies.Safeguard(emergency: summary.emergency, words: words))
        desk.terminal.note("   Safeguarding is case \(reply.caseNumber). The question comes again.")
    }

    /// 999 first; the question is asked again after it.
    private mutating func ring999(_ words: String) async throws {
        desk.terminal.note("   999 FIRST. Ring it, or have them ring it, NOW. Then go on: the question comes again.")
        let danger = Emergencies.Danger(at: wall.now, isThere: true, words: words.isEmpty ? nil : words)
        guard let summary else {
            before.danger = danger
            return
        }
        self.summary = try await desk.daemon.call(
            Emergencies.Answer(emergency: summary.emergency, intake: .init(danger: danger))
        ).summary
    }

    private mutating func open(by text: String?) async throws -> Emergencies.Summary {
        let reference = try await text.asyncMap { try await find($0) } ?? nil
        let reply = try await desk.daemon.call(
            Emergencies.Open(
                reference: reference, intake: before, isDrill: isDrill ? true : nil, at: paper.instant(at: desk),
                sheet: paper.sheet))
        summary = reply.summary
        let joined = reply.joined ? "is open already; this call has joined it" : "is open"
        desk.terminal.note("\(reply.summary.emergency) \(joined).")
        for concern in concerns { try await safeguard(concern) }
        concerns = []
        if isAsked { try await showScreens(reply.summary.references) }
        return reply.summary
    }

    /// The reference meant by what was said: at once when one is certain, else by asking; candidates are never read out.
    private func find(_ text: String) async throws -> String? {
        if text.count(where: { $0.isLetter || $0.isNumber }) <= 9,
            !text.contains(" ") || text.count(where: \.isNumber) > 0
        {
            let known = try? await desk.daemon.call(Lookup.Open(reference: text, purpose: "emergency"))
            if known != nil { return text }
        }
        let reply = try await desk.daemon.call(Lookup.Find(text: text, purpose: "emergency", open: false))
        guard !reply.candidates.isEmpty else {
            desk.terminal.note("   Nobody like that: the call is recorded without a plan, and worked.")
            return nil
        }
        if reply.candidates.count == 1, reply.candidates[0].certainty == "certain" {
            return reply.candidates[0].reference
        }
        let lines = desk.terminal.printed(.candidates(reply), try OutputOptions.parse([]))
        for line in lines { desk.terminal.note(line) }
        guard let choice = await desk.terminal.ask("  Which (Enter for none; do not read them out)?"),
            let number = Int(choice), reply.candidates.indices.contains(number - 1)
        else { return nil }
        return reply.candidates[number - 1].reference
    }

    private func showScreens(_ references: [String]) async throws {
        for reference in references {
            let reply = try await desk.daemon.call(Lookup.Open(reference: reference, purpose: "emergency"))
            for line in FirstScreenText(reply.screen).lines { desk.terminal.note(line) }
        }
    }

    private mutating func keep(
        _ question: IntakeQuestion, _ text: String, _ person: Int?, in summary: Emergencies.Summary
    ) async throws -> Emergencies.Summary {
        var intake = Emergencies.Intake()
        intake.add(question, IntakeAnswer(text: text, wall: wall), person: person)
        let changed = try await desk.daemon.call(
            Emergencies.Answer(
                emergency: summary.emergency, intake: intake, at: paper.instant(at: desk), sheet: paper.sheet)
        ).summary
        self.summary = changed
        return changed
    }
}

extension IntakeSession {
    /// Rings the contacts one after the other, for as long as whoever sits there goes on.
    mutating func ring(_ summary: Emergencies.Summary, _ output: OutputOptions) async throws {
        while true {
            let callees = try await desk.daemon.call(Emergencies.Contacts(emergency: summary.emergency)).callees
            guard let next = callees.first(where: { $0.next == "ring" || $0.next == "again" }), let party = next.party
            else { return }
            let who = [next.name, next.relationship].compactMap(\.self).joined(separator: ", ")
            let question =
                "RING \(next.number ?? "")  \(who). What came of it? (care in 40 min, cannot, no-answer; Enter to stop)"
            guard let text = try await ask(question) else { return }
            guard let dial = DialAnswer(text), !dial.lacksTime else {
                desk.terminal.note(
                    "   One of: care TIME, sit TIME, door, later TIME, cannot, no-answer, voicemail, busy, refused.")
                continue
            }
            let wall = desk.wallNow
            let reply = try await desk.daemon.call(
                Emergencies.Call(
                    emergency: summary.emergency, who: .init(party: party), number: next.number,
                    result: dial.result.rawValue, etaAt: dial.time?.resolved(on: wall, .ahead),
                    untilAt: dial.until?.resolved(on: wall, .ahead)))
            try desk.show(.entered("\(next.name): \(dial.result.spoken).", reply.summary, wall), output)
            if dial.result == .care { return }
        }
    }
}

extension Optional {
    fileprivate func asyncMap<Other>(_ change: (Wrapped) async throws -> Other) async rethrows -> Other? {
        guard case .some(let value) = self else { return nil }
        return try await change(value)
    }
}

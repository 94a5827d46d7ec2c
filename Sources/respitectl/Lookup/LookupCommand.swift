import ArgumentParser
import Foundation
import RespiteAPI
import RespiteRecord
import Varlink

/// `respitectl lookup`: the right plan for what was heard.
struct LookupCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup",
        abstract: "Find a plan by anything that was heard: a card, a name, a date of birth, a street, a telephone.",
        discussion: """
            Type it as it was heard, in any order, misspelt as it may be: jon smyth 12/4/66 ss1. Without text it is \
            asked for on a terminal, or read from standard input; a name stays out of the shell's history so. The plan \
            is shown at once when one is certain; otherwise choose one with --open.
            """
    )

    @Argument(help: ArgumentHelp("What was heard.", valueName: "text"))
    var text: [String] = []

    @OptionGroup(title: "Heard, field by field") var heard: LookupFields

    @Option(
        help: ArgumentHelp("Open the plan of this candidate, counted from 1 as in the list.", valueName: "number")
    )
    var open: Int?

    @Flag(help: "Show the candidates, even when one is certain.")
    var list = false

    @Option(help: ArgumentHelp("No more than so many candidates.", valueName: "number"))
    var limit: Int?

    @OptionGroup var purpose: PurposeOptions
    @OptionGroup(title: "Many at once") var many: BatchOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        if let open, open < 1 { throw ValidationError("Candidates are counted from 1.") }
        if many.batch, !text.isEmpty || heard.wire != nil || open != nil {
            throw ValidationError("With --batch the queries come from standard input, and nothing else.")
        }
        if !many.batch, many.answer != nil || many.pipeline != nil {
            throw ValidationError("--answer and --pipeline go with --batch.")
        }
        if let pipeline = many.pipeline, !(1...16).contains(pipeline) {
            throw ValidationError("--pipeline takes 1 to 16: respited answers no more calls at once on one connection.")
        }
    }

    func run(at desk: Desk) async throws {
        if many.batch { return try await LookupBatch(options: many, purpose: purpose).run(at: desk) }
        let (text, wasAsked) = try await words(at: desk)
        let find = Lookup.Find(
            text: text, fields: heard.wire, limit: limit, purpose: purpose.wire, words: purpose.words,
            open: !list && open == nil
        )
        let reply: Lookup.Find.Reply
        do { reply = try await desk.daemon.call(find) } catch let fault as RemoteFault
            where fault.name == RoleMissing.name
        {
            // Who may not search may still open a reference, as a provider does for its own jobs.
            guard let text, try await opened(text, at: desk) else { throw fault }
            return
        }
        if let warning = reply.warning { desk.terminal.note("!! \(warning)") }
        if let loading = reply.loading { desk.terminal.note("\(loading.sentenceCased.asSentence)") }
        guard !reply.candidates.isEmpty else { throw try nobody(reply, at: desk) }
        if let open { return try await self.open(open, of: reply.candidates, at: desk) }
        if let screen = reply.screen { return try show(reply, screen, at: desk) }
        try desk.show(reply, output, as: .candidates(reply))
        if wasAsked, !output.json { try await choose(among: reply.candidates, at: desk) }
    }

    /// What was heard, and whether somebody sits there who was asked for it. Nothing when it was given field by field.
    private func words(at desk: Desk) async throws -> (text: String?, wasAsked: Bool) {
        if !text.isEmpty { return (text.joined(separator: " "), false) }
        if heard.wire != nil { return (nil, false) }
        guard desk.terminal.canAsk else {
            let text = try await desk.terminal.input.rest().trimmingCharacters(in: .whitespacesAndNewlines)
            return (text, false)
        }
        guard let text = await desk.terminal.ask("Card, name, date of birth, street or telephone:") else {
            throw Complaint(.refused, "Nothing was looked for.")
        }
        return (text, true)
    }

    /// What to say when nobody was found, or nobody can be found yet.
    private func nobody(_ reply: Lookup.Find.Reply, at desk: Desk) throws -> Complaint {
        if output.json { try desk.show(reply, output, as: Page()) }
        if reply.loading != nil { return Complaint(.refused, "Nobody could be looked for by name yet.") }
        if let note = reply.note { return Complaint(.refused, note) }
        let advice = reply.ask.map { "Ask: \($0)." } ?? "Try less of it, or another part."
        return Complaint(.refused, "Nobody like that.", try: advice)
    }

    private func choose(among candidates: [Lookup.Candidate], at desk: Desk) async throws {
        let range = candidates.count == 1 ? "1" : "1 to \(candidates.count)"
        guard let answer = await desk.terminal.ask("Open which (\(range), Enter for none)?") else { return }
        guard let number = Int(answer) else { throw Complaint(.refused, "\(answer) is no number of a candidate.") }
        try await open(number, of: candidates, at: desk)
    }

    /// Shows the plan of a reference; false when that is none, or none for the caller.
    private func opened(_ text: String, at desk: Desk) async throws -> Bool {
        let open = Lookup.Open(reference: text, purpose: purpose.wire, words: purpose.words)
        guard let reply = try? await desk.daemon.call(open) else { return false }
        try show(reply, reply.screen, at: desk)
        return true
    }

    private func open(_ number: Int, of candidates: [Lookup.Candidate], at desk: Desk) async throws {
        guard candidates.indices.contains(number - 1) else {
            let count = String.count(candidates.count, "candidate")
            throw Complaint(
                .refused, "There is no candidate \(number): there \(candidates.count == 1 ? "is" : "are") \(count).")
        }
        let reply = try await desk.daemon.call(
            Lookup.Open(
                reference: candidates[number - 1].reference, purpose: purpose.wire, words: purpose.words
            )
        )
        try show(reply, reply.screen, at: desk)
        if let others = reply.alsoOpens { desk.terminal.note("It also opens \(String.list(others)).") }
    }

    /// One screen is one screen: no pager.
    private func show(_ reply: some Encodable, _ screen: FirstScreen, at desk: Desk) throws {
        var output = output
        output.noPager = true
        try desk.show(reply, output, as: .firstScreen(screen))
    }
}

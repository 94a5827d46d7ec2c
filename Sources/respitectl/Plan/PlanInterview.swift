import ArgumentParser
import Foundation
import RespiteAPI
import RespiteRecord

extension PlanCommand {
    /// `respitectl plan interview`: makes a plan by talking, by telephone most often.
    struct Talk: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "interview",
            abstract: "Make a plan by asking one question a line, in the order in which people talk.",
            discussion: """
                Enter leaves a question open: it was not asked, or nobody knows. "none" says that there is none. What does \
                not apply is not asked. After the first twelve questions the plan is in the register and can be used; \
                the rest makes it complete. Each answer is kept at once: after an interruption the same command goes on \
                where it stopped. With a reference, what that plan leaves open is asked.
                """
        )

        @Argument(help: "The reference of a plan to go on with; without it, a new plan.")
        var reference: String?

        @Option(help: ArgumentHelp("The enquiry that it came of, which is converted by this.", valueName: "number"))
        var enquiry: String?

        @Flag(help: "Go on with the interview that was interrupted last, without asking.")
        var goOn = false

        @Flag(help: "Begin a new one, without asking whether to go on with another.")
        var anew = false

        @OptionGroup var purpose: PurposeOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { reference.map { "respitectl plan history \($0)" } }

        func validate() throws {
            if goOn, anew { throw ValidationError("Give --go-on or --anew, not both.") }
        }

        func run(at desk: Desk) async throws {
            let drafts = Drafts(environment: desk.environment)
            drafts.sweep(at: desk.wall.now)
            let (notes, file) = try await begin(drafts, at: desk)
            let register = InterviewRegister(at: desk, enquiry: enquiry, why: "interview")
            var interview = Interview(notes, in: file, register, at: desk)
            do {
                guard case .handedIn(let gaps) = try await interview.run() else {
                    throw Complaint(
                        .refused, "The interview broke off. What was said is kept.",
                        try: "Go on with it: \(Self.again(interview.notes))")
                }
                file.remove()
                try await finish(interview.notes, gaps, at: desk)
            } catch {
                throw refusal(error, keptIn: interview, file, at: desk)
            }
        }

        private static func again(_ notes: InterviewNotes) -> String {
            "respitectl plan interview " + (notes.reference ?? "--go-on")
        }

        /// What was said is never lost, whatever the register says to it.
        private func refusal(_ error: any Error, keptIn interview: Interview, _ file: InterviewFile, at desk: Desk)
            -> any Error
        {
            guard !(error is Gone), FileManager.default.fileExists(atPath: file.url.path) else { return error }
            var complaint = Complaint(about: error, path: desk.socketPath, seeAgain: seeAgain)
            if (error as? Complaint)?.sentence.hasPrefix("The interview") != true {
                complaint.advice.append("What was said is kept: \(Self.again(interview.notes))")
            }
            return complaint
        }
    }
}

extension PlanCommand.Talk {
    /// An interview that was interrupted, the plan that was named, or nothing yet.
    private func begin(_ drafts: Drafts, at desk: Desk) async throws -> (InterviewNotes, InterviewFile) {
        if !anew, let kept = try await interrupted(drafts, at: desk) { return kept }
        var notes = InterviewNotes(requestKey: "interview-\(UUID().uuidString)")
        if let reference {
            let shown = try await desk.daemon.call(
                Register.ShowPlan(
                    reference: reference, purpose: purpose.wire ?? "registration", words: purpose.words))
            (notes.reference, notes.version) = (shown.summary.reference, shown.summary.version)
            notes.document = try Tree(shown.plan)
        }
        return (notes, try InterviewFile(notes, in: drafts))
    }

    private func interrupted(_ drafts: Drafts, at desk: Desk) async throws -> (InterviewNotes, InterviewFile)? {
        for url in drafts.kept(beginning: "interview-\(reference ?? "")") {
            let text = try await InputFile(url.path).text(at: desk)
            guard let notes = try? InterviewNotes(text: text) else { continue }
            if try await wantsToGoOn(with: notes, writtenAt: drafts.written(url), at: desk) {
                return (notes, InterviewFile(goingOnWith: url, in: drafts))
            }
        }
        if goOn { throw Complaint(.refused, "No interview is kept that was interrupted.") }
        return nil
    }

    private func wantsToGoOn(with notes: InterviewNotes, writtenAt: Instant, at desk: Desk) async throws -> Bool {
        if goOn || reference != nil { return true }
        let what = "An interview about \(notes.whom) broke off on \(desk.wall.text(writtenAt))"
        guard desk.terminal.canAsk else {
            throw Complaint(.usage, "\(what).", try: "Say whether to go on with it: --go-on, or --anew for a new one.")
        }
        let answer = await desk.terminal.ask("\(what). Go on with it? [Y/n]") ?? "y"
        return answer.lowercased().hasPrefix("y")
    }

    /// Registers the plan if whoever asks wants to, and says where it stands.
    private func finish(_ notes: InterviewNotes, _ gaps: [Register.Gap], at desk: Desk) async throws {
        let (reference, version) = (notes.reference ?? "", notes.version ?? 1)
        let reply = Register.CreatePlan.Reply(reference: reference, version: version, gaps: gaps)
        var sentence = "Plan \(reference) is at version \(version)."
        try? desk.terminal.errors.write("\nPut plan \(reference) on the register now? [Y/n] ")
        if let answer = await desk.terminal.input.line()?.lowercased(), answer.isEmpty || answer.hasPrefix("y") {
            let registered = try await desk.daemon.call(
                Register.RegisterPlan(reference: reference, basedOn: version))
            sentence = "Plan \(reference) is registered since \(desk.wall.text(registered.registeredOn))."
        }
        try desk.show(reply, output, as: .done(sentence, gaps, of: reference))
    }
}

import Foundation
import RespiteAPI
import RespiteRecord
import Varlink

/// Has a plan written, in an editor or from a file, and hands it in. What was written is never lost: a text that is refused is kept.
struct PlanWriting {
    let desk: Desk
    /// What a text of this plan is called among the drafts.
    let name: String
    /// The command by which to go on with a kept text, but for the file's name.
    let goOn: String

    private var drafts: Drafts { Drafts(environment: desk.environment) }

    init(name: String, goOn: String, at desk: Desk) {
        (self.name, self.goOn, self.desk) = (name, goOn, desk)
        drafts.sweep(at: desk.wall.now)
    }

    /// Takes the plan from a file, or from standard input when it is `-`.
    func fromFile<Reply>(_ file: String, to register: (Plan) async throws -> Reply) async throws -> Reply {
        let text = try await InputFile(file).text(at: desk)
        let url = file == "-" ? nil : URL(fileURLWithPath: file)
        do {
            let reply = try await hand(text, to: register)
            if let url, drafts.holds(url) { drafts.remove(url) }
            return reply
        } catch {
            throw try refusal(of: text, in: url, because: error)
        }
    }

    /// Opens the editor on `text`, again if need be, until the plan was taken or the writer gives up.
    func inEditor<Reply>(_ text: String, to register: (Plan) async throws -> Reply) async throws -> Reply {
        guard desk.terminal.canAsk else {
            throw Complaint(
                .usage, "There is no terminal for an editor.",
                try: "Give the plan with --from FILE, or --from - to read it.")
        }
        for file in drafts.kept(as: name) {
            desk.terminal.note("An earlier text of yours is kept: \(goOn) --from \(file.path)")
        }
        let file = try drafts.keep(text, as: name)
        while true {
            try openEditor(on: file)
            let written = try await InputFile(file.path).text(at: desk)
            guard written != text else {
                drafts.remove(file)
                throw Complaint(.refused, "Nothing was changed in the text, and nothing was done.")
            }
            do {
                let reply = try await hand(written, to: register)
                drafts.remove(file)
                return reply
            } catch {
                let complaint = try refusal(of: written, in: file, because: error)
                guard isMendable(error), await wantsAnotherTry(complaint) else { throw complaint }
            }
        }
    }

    /// Reads a text and hands it to the register. What either finds wrong is thrown as `FormRefused`, with its lines.
    private func hand<Reply>(_ text: String, to register: (Plan) async throws -> Reply) async throws -> Reply {
        let form = try PlanForm.read(text)
        do {
            return try await register(form.plan)
        } catch let fault as RemoteFault {
            guard let invalid = fault.as(Register.PlanInvalid.self) else { throw fault }
            throw FormRefused(problems: invalid.problems.map { form.places.problem(Problem($0.path, $0.reason)) })
        }
    }

    private func openEditor(on file: URL) throws {
        do {
            try Editor(environment: desk.environment).edit(file.path)
        } catch var complaint as Complaint {
            complaint.advice.append(kept(in: file))
            throw complaint
        }
    }

    /// Whether another edit can help.
    private func isMendable(_ error: any Error) -> Bool {
        error is FormRefused
    }

    private func wantsAnotherTry(_ complaint: Complaint) async -> Bool {
        try? desk.terminal.errors.write(complaint.text)
        let answer = await desk.terminal.ask("Edit it again? [Y/n]") ?? "y"
        return answer.lowercased().hasPrefix("y")
    }

    /// What to say of a text that was not taken, which is in `file` or else kept now.
    private func refusal(of text: String, in file: URL?, because error: any Error) throws -> Complaint {
        let file = try file ?? drafts.keep(text, as: name)
        var complaint: Complaint
        switch error {
        case let refused as FormRefused:
            complaint = Complaint(.refused, "The plan cannot be taken as it is. Nothing was changed.")
            complaint.advice = refused.problems.map { "\(file.path):\($0.line.map { "\($0):" } ?? "") \($0.message)" }
        case let fault as RemoteFault: complaint = Complaint(fault, seeAgain: seeAgain)
        case let own as Complaint: complaint = own
        default: complaint = Complaint(about: error, path: desk.socketPath)
        }
        complaint.advice.append(kept(in: file))
        return complaint
    }

    private func kept(in file: URL) -> String {
        drafts.holds(file)
            ? "The text is kept. Go on with it: \(goOn) --from \(file.path)"
            : "Mend the file, then give the command again."
    }

    private var seeAgain: String { goOn.replacing("plan edit", with: "plan show") }
}

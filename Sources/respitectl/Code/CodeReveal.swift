import ArgumentParser
import RespiteAPI

extension CodeCommand {
    /// `respitectl code reveal`: one code, for the eyes of whoever sits at the terminal.
    struct Reveal: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show where one thing is opened, and its code.",
            discussion: """
                It is shown on a terminal only, and cleared from it when you press Enter: not to a pipe, a file or a \
                pager, and not as JSON. Once the door was opened by it, have the code changed.
                """
        )

        @OptionGroup var of: CodeOptions

        @Option(help: ArgumentHelp("Why it is needed. Asked for when it is left out.", valueName: "words"))
        var reason: String?

        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            guard desk.terminal.window != nil else {
                throw Complaint(
                    .refused, "A code is shown on a terminal only: not to a pipe, a file or another program.",
                    try: "Run it by itself, where nobody else can see the screen.")
            }
            guard let reason = try await reason(at: desk) else {
                throw Complaint(.refused, "A code is revealed for a reason only.", try: "Give it with --reason WORDS.")
            }
            let reply = try await desk.daemon.call(
                Governance.RevealCode(reference: of.reference, kind: of.kind, reason: reason))
            try await show(reply, at: desk)
        }

        private func reason(at desk: Desk) async throws -> String? {
            if let reason { return reason.orNothing }
            return await desk.terminal.ask("Why is it needed?")
        }

        /// Straight to the terminal, and away from it as soon as it was read.
        private func show(_ reply: Governance.RevealCode.Reply, at desk: Desk) async throws {
            let age =
                "set \(desk.wall.text(reply.setAt))" + (reply.readAt == nil ? "" : ", READ SINCE: is it the same?")
            let text = """
                \(reply.kind.words.uppercased()) of plan \(of.reference), \(age)
                Place: \(reply.place?.withoutControls ?? "not told")
                Code:  \(reply.code?.withoutControls ?? "not told")

                """
            try desk.terminal.output.write(text)
            guard desk.terminal.canAsk else { return }
            _ = await desk.terminal.ask("Enter clears it from the screen.")
            try desk.terminal.output.write("\u{1B}[4A\u{1B}[J")
            desk.terminal.note("When the door was opened by it, have the code changed, and set the new one.")
        }
    }
}

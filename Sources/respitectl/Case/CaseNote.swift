import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case note`: writes something down.
    struct Note: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write something down in a case."
        )

        @OptionGroup var subject: CaseOptions

        @Argument(help: ArgumentHelp("What to write down; without it, standard input is read.", valueName: "words"))
        var text: [String] = []

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let words = text.isEmpty ? try await desk.terminal.input.rest() : text.joined(separator: " ")
            let reply = try await desk.daemon.call(Cases.Note(caseNumber: subject.number, text: words))
            try desk.show(reply, output, as: .sentence("Written down in case \(subject.number)."))
        }
    }
}

import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case escalate`: starts the next step now.
    struct Escalate: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Go to the next step now, whoever has the case."
        )

        @OptionGroup var subject: CaseVersionOptions

        @Option(help: ArgumentHelp("Why, for whoever reads this case later.", valueName: "words"))
        var reason: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(
                Cases.Escalate(caseNumber: subject.number, version: version, reason: reason)
            )
            try desk.show(reply, output, as: .sentence("Case \(subject.number): the next step has started."))
        }
    }
}

import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case reopen`: opens a closed case again.
    struct Reopen: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Open a closed case again: paging starts from the first step."
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
                Cases.Reopen(caseNumber: subject.number, version: version, reason: reason)
            )
            try desk.show(reply, output, as: .sentence("Case \(subject.number) is open again."))
        }
    }
}

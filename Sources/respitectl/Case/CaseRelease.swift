import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case release`: gives a case up.
    struct Release: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a case up: paging starts again at once."
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
                Cases.Release(caseNumber: subject.number, version: version, reason: reason)
            )
            try desk.show(
                reply, output,
                as: .sentence(
                    "Case \(subject.number) is no longer yours. If nobody else has it, paging has started again."))
        }
    }
}

import ArgumentParser
import RespiteAPI
import RespiteRecord

extension CaseCommand {
    /// `respitectl case correct`: corrects how a case ended; the first entry stays readable.
    struct Correct: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Correct how a case ended. What stood there stays readable."
        )

        @OptionGroup var subject: CaseVersionOptions

        @Option(
            help: ArgumentHelp("How it really ended; case resolve --help lists the outcomes.", valueName: "outcome"))
        var outcome: String

        @Option(help: ArgumentHelp("Why, for whoever reads this case later.", valueName: "words"))
        var reason: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(
                Cases.Correct(
                    caseNumber: subject.number, version: version, outcome: outcome.camelCased, reason: reason
                )
            )
            try desk.show(
                reply, output, as: .sentence("Case \(subject.number) is corrected: \(outcome.camelCased.spaced)."))
        }
    }
}

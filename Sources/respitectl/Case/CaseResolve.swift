import ArgumentParser
import RespiteAPI
import RespiteRecord

extension CaseCommand {
    /// `respitectl case resolve`: ends a case.
    struct Resolve: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "End a case that has ended well, or as well as it could."
        )

        @OptionGroup var subject: CaseVersionOptions

        @Option(
            help: ArgumentHelp(
                "How it ended.",
                discussion: """
                    checked-in, safe, false-alarm, became-emergency, help-arranged, hospital, died, handed-over, referred, \
                    no-concern, cause-ended, test. It must fit the kind of case.
                    """,
                valueName: "outcome"
            )
        )
        var outcome: String

        @Option(help: ArgumentHelp("How you know: what was seen, or said, and by whom.", valueName: "words"))
        var evidence: String

        @Option(
            help: ArgumentHelp(
                "Who saw that the person is safe; a critical case cannot end without.", valueName: "name"
            )
        )
        var seenSafeBy: String?

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(
                Cases.Resolve(
                    caseNumber: subject.number, version: version, outcome: outcome.camelCased, evidence: evidence,
                    seenSafeBy: seenSafeBy, requestKey: key.requestKey
                )
            )
            try desk.show(
                reply, output, as: .sentence("Case \(subject.number) is closed: \(outcome.camelCased.spaced)."))
        }
    }
}

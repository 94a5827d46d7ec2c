import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case heard`: writes down what was heard of somebody who was told. A fact, and never refused.
    struct Heard: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what was heard of somebody: they will come, they cannot, nobody answered.",
            discussion: """
                PARTY is somebody whom the case has told, as case show names them: person/12, post/edt, staff/1001, \
                provider/3.
                """
        )

        /// What somebody said, or that nobody did.
        enum Result: String, Choosable {
            case willHelp, cannot, wrongNumber, refused, agreementWithdrawn, mustNotBeTold, numberChanged, noAnswer
            case voicemail, busy, arrived
        }

        @OptionGroup var subject: CaseOptions

        @Argument(help: "Of whom it was heard.")
        var party: String

        @Argument(help: "What was heard.")
        var result: Result

        @Option(
            help: ArgumentHelp("When they will be there, for will-help.", valueName: "time"),
            transform: WrittenTime.argument
        )
        var eta: WrittenTime?

        @Option(
            help: ArgumentHelp("When to ask again how it is, for arrived.", valueName: "time"),
            transform: WrittenTime.argument
        )
        var nextCheck: WrittenTime?

        @Option(help: ArgumentHelp("What else was said.", valueName: "words"))
        var note: String?

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func validate() throws {
            if result == .willHelp, eta == nil {
                throw ValidationError("Say with --eta when they will be there; ask them if they have not said.")
            }
        }

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Cases.Heard(
                    caseNumber: subject.number, party: party, result: result.rawValue,
                    etaAt: eta?.resolved(on: desk.wall, .ahead),
                    nextCheckAt: nextCheck?.resolved(on: desk.wall, .ahead),
                    note: note, requestKey: key.requestKey
                )
            )
            try desk.show(
                reply, output, as: .sentence("Written down in case \(subject.number): \(party), \(result.spoken).")
            )
        }
    }
}

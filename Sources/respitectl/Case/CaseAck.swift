import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case ack`: takes charge, so that nobody further is paged until the time is up.
    struct Ack: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take charge of a case: paging stops until the time is up."
        )

        @OptionGroup var subject: CaseOptions
        @OptionGroup var hold: HoldOptions

        @Option(help: ArgumentHelp("Who has it, when that is not you: a member of staff.", valueName: "uid"))
        var onBehalfOf: Int?

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Cases.Acknowledge(
                    caseNumber: subject.number, forSeconds: hold.span?.seconds, onBehalfOf: onBehalfOf,
                    requestKey: key.requestKey
                )
            )
            try desk.show(
                reply, output,
                as: .sentence(
                    "Case \(subject.number) is \(onBehalfOf == nil ? "yours" : "theirs") until \(desk.wall.textAndRelative(reply.until))."
                ))
        }
    }
}

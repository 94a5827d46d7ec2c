import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case extend`: the holder keeps it longer.
    struct Extend: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a case longer that is yours."
        )

        @OptionGroup var subject: CaseVersionOptions
        @OptionGroup var hold: HoldOptions

        @Option(
            help: ArgumentHelp("Who answers for you while you are out of signal: a member of staff.", valueName: "uid")
        )
        var deputy: Int?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(
                Cases.Extend(
                    caseNumber: subject.number, version: version, forSeconds: hold.span?.seconds, deputy: deputy
                )
            )
            try desk.show(
                reply, output,
                as: .sentence("Case \(subject.number) is yours until \(desk.wall.textAndRelative(reply.until))."))
        }
    }
}

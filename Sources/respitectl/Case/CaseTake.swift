import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case take`: takes a case over from whoever has it.
    struct Take: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a case over from whoever has it; they are told."
        )

        @OptionGroup var subject: CaseVersionOptions
        @OptionGroup var hold: HoldOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(
                Cases.Take(caseNumber: subject.number, version: version, forSeconds: hold.span?.seconds)
            )
            try desk.show(
                reply, output,
                as: .sentence("Case \(subject.number) is yours until \(desk.wall.textAndRelative(reply.until))."))
        }
    }
}

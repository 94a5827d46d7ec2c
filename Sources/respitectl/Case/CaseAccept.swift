import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case accept`: takes a case that was offered, with the read-back.
    struct Accept: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a case that was offered to you, saying back what you understood."
        )

        @OptionGroup var subject: CaseVersionOptions

        @Option(help: ArgumentHelp("The case in your own words, as you told it back.", valueName: "words"))
        var readBack: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(
                Cases.Accept(caseNumber: subject.number, version: version, readBack: readBack)
            )
            try desk.show(
                reply, output,
                as: .sentence("Case \(subject.number) is yours until \(desk.wall.textAndRelative(reply.until))."))
        }
    }
}

import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case replan`: takes the ladder as policy has it now.
    struct Replan: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a running case its steps as policy has them now."
        )

        @OptionGroup var subject: CaseVersionOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(Cases.Replan(caseNumber: subject.number, version: version))
            try desk.show(
                reply, output, as: .sentence("Case \(subject.number) goes on by the steps that policy has now."))
        }
    }
}

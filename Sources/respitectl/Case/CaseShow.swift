import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case show`: everything that is known of a case.
    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a case: who has it, who was told, what happened, and what is next."
        )

        @OptionGroup var subject: CaseOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Cases.Show(caseNumber: subject.number))
            try desk.show(reply, output, as: .oneCase(reply, desk.wall))
        }
    }
}

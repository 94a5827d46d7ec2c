import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case wake`: ends the quiet of a case.
    struct Wake: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "End the quiet of a case now."
        )

        @OptionGroup var subject: CaseVersionOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(Cases.Wake(caseNumber: subject.number, version: version))
            try desk.show(reply, output, as: .sentence("Case \(subject.number) is quiet no longer."))
        }
    }
}

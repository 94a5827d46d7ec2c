import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case offer`: asks another member of staff to take a case.
    struct Offer: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ask another member of staff to take a case. It stays yours until they accept."
        )

        @OptionGroup var subject: CaseVersionOptions

        @Option(help: ArgumentHelp("Who: a member of staff.", valueName: "uid"))
        var to: Int

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(
                Cases.Offer(caseNumber: subject.number, version: version, to: to)
            )
            try desk.show(
                reply, output,
                as: .sentence(
                    "Case \(subject.number) is offered. It stays with whoever has it until the offer is accepted."))
        }
    }
}

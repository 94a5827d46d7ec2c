import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case decline`: says no to an offer.
    struct Decline: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say no to a case that was offered to you; whoever offered it keeps it."
        )

        @OptionGroup var subject: CaseVersionOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(Cases.Decline(caseNumber: subject.number, version: version))
            try desk.show(
                reply, output,
                as: .sentence("You have declined case \(subject.number). Whoever offered it was told, and keeps it."))
        }
    }
}

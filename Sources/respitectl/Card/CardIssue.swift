import ArgumentParser
import RespiteAPI

extension CardCommand {
    /// `respitectl card issue`: a card for the carer of a plan, or for the cared-for person.
    struct Issue: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Issue a card. Its number is all that stands on it beside the telephone number to ring."
        )

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Option(help: "What it is; cared-for is the cared-for person's own.")
        var kind: Register.CardKind = .wallet

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.IssueCard(reference: reference, kind: kind, requestKey: key.requestKey)
            )
            try desk.show(reply, output, as: .sentence("Card \(reply.number) is issued."))
        }
    }
}

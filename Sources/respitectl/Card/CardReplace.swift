import ArgumentParser
import RespiteAPI

extension CardCommand {
    /// `respitectl card replace`: another card in the place of one.
    struct Replace: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Issue another card in the place of one. The old one still opens its plans, with the warning on top.")

        @Argument(help: "The number of the card that is replaced.")
        var number: String

        @Option(help: "What the new one is, when it is of another kind.")
        var kind: Register.CardKind?

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.ReplaceCard(number: number, kind: kind, requestKey: key.requestKey))
            try desk.show(reply, output, as: .sentence("Card \(reply.number) is issued in the place of \(number)."))
        }
    }
}

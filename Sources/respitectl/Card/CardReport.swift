import ArgumentParser
import RespiteAPI

extension CardCommand {
    /// `respitectl card report`: what became of a card.
    struct Report: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record that a card was lost, stolen, damaged or returned.",
            discussion:
                "It still opens its plan, with the warning on top. Ask whether keys, letters or a code went with it."
        )

        /// What may have gone with a card.
        enum Loss: String, Choosable {
            case keys, letters, code
        }

        @Argument(help: "The number of the card.")
        var number: String

        @Argument(help: "What became of it.")
        var state: Register.CardState

        @Option(help: ArgumentHelp("What was lost with it; may be given several times.", valueName: "what"))
        var lostWithIt: [Loss] = []

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let lost = lostWithIt.isEmpty ? nil : lostWithIt.map(\.rawValue)
            let reply = try await desk.daemon.call(
                Register.ReportCard(number: number, state: state, lostWithIt: lost, requestKey: key.requestKey)
            )
            try desk.show(
                reply, output, as: .sentence("Card \(number) is recorded as \(state.spoken). It still opens its plan."))
        }
    }
}

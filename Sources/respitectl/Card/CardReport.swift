import ArgumentParser
import RespiteAPI

extension CardCommand {
    /// `respitectl card report`: what became of a card.
    struct Report: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record that a card was lost, stolen, damaged or returned.",
            discussion:
                "It still opens its plan, with the warning on top. Whether keys, letters or a code went with it is asked."
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

        @Flag(help: "Nothing else was lost with it.")
        var nothingWithIt = false

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let call = Register.ReportCard(
                number: number, state: state, lostWithIt: try await lost(at: desk), requestKey: key.requestKey)
            let reply = try await desk.daemon.call(call)
            try desk.show(
                reply, output, as: .sentence("Card \(number) is recorded as \(state.spoken). It still opens its plan."))
        }

        /// What went with the card: as it was given, else as whoever sits there says. Nil when nobody knows.
        private func lost(at desk: Desk) async throws -> [String]? {
            if nothingWithIt { return [] }
            if !lostWithIt.isEmpty { return lostWithIt.map(\.rawValue) }
            guard state == .lost || state == .stolen else { return nil }
            let question =
                "Were keys, letters or a code lost with it (such as \"keys code\", or none; Enter: not known)?"
            guard let answer = await desk.terminal.ask(question) else { return nil }
            let words = answer.split { " ,".contains($0) }.map(String.init)
            if words.map({ $0.lowercased() }) == ["none"] { return [] }
            return try words.map { word in
                guard let loss = Loss(argument: word) else {
                    throw Complaint(.refused, "\(word) is none of keys, letters and code.")
                }
                return loss.rawValue
            }
        }
    }
}

import ArgumentParser
import RespiteAPI

extension CardCommand {
    /// `respitectl card request`: a card that is to be made.
    struct Request: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a card on order. It has its number at once; card hand-out says when it left.")

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Option(help: "What it is; cared-for is the cared-for person's own.")
        var kind: Register.CardKind = .wallet

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.RequestCard(reference: reference, kind: kind, requestKey: key.requestKey))
            try desk.show(reply, output, as: .sentence("Card \(reply.number) is on order."))
        }
    }

    /// `respitectl card hand-out`: a card went to its holder.
    struct HandOut: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "hand-out",
            abstract: "Record that a card that was on order, or had come back, went to its holder.")

        @Argument(help: "The number of the card.")
        var number: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Register.HandOutCard(number: number))
            try desk.show(reply, output, as: .sentence("Card \(number) is issued."))
        }
    }
}

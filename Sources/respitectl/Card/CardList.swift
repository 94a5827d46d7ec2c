import ArgumentParser
import RespiteAPI
import RespiteRecord

extension CardCommand {
    /// `respitectl card list`: the cards of one plan, or all.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "List cards.", aliases: ["ls"])

        @Argument(help: "The reference of a plan, for its cards alone.")
        var reference: String?

        @Option(help: "Only those in this state.")
        var state: Register.CardState?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Register.ListCards(reference: reference, state: state))
            try desk.show(reply, output, as: .cards(reply.cards, desk.wall))
        }
    }
}

extension Page {
    static func cards(_ cards: [Register.Card], _ wall: Wall) -> Page {
        guard !cards.isEmpty else { return .none("There are no cards.") }
        var table = Table(["CARD", "KIND", "STATE", "HOLDER", "ISSUED", "REPORTED", "REPLACED BY"])
        for card in cards {
            table.add([
                Cell(card.number), Cell(card.kind.spoken), Cell(card.state.spoken), Cell(card.holder),
                Cell(card.issuedAt.map(wall.text) ?? ""), Cell(card.reportedAt.map(wall.text) ?? ""),
                Cell(card.replacedBy ?? ""),
            ])
        }
        var page = Page()
        page.add(table)
        page.legend("\(String.count(cards.count, "card").sentenceCased).")
        return page
    }
}

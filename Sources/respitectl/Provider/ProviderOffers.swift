import ArgumentParser
import RespiteAPI
import RespiteRecord

extension ProviderCommand {
    /// `respitectl provider offers`: what the provider that one works for was asked.
    struct Offers: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "For a provider that logs in: show what it was asked, and by when it answers."
        )

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Emergencies.OwnOffers())
            try desk.show(reply, output, as: .ownOffers(reply.offers, desk.wall))
        }
    }

    /// `respitectl provider answer`: yes, with a worker, or no.
    struct Answer: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "For a provider that logs in: answer an offer with yes, worker or no.",
            discussion: """
                Name, street and health are told by telephone after the yes: the line rings the worker. For example: \
                respitectl provider answer E-0012 9 worker --worker "Dee Okafor" --telephone "07700 900555" --eta 03:58
                """
        )

        enum Word: String, Choosable {
            case yes, worker, no
        }

        @Argument(help: "The number of the emergency.")
        var emergency: String

        @Argument(help: "The number of the offer.")
        var offer: Int

        @Argument(help: "What is said to it.")
        var answer: Word

        @Option(help: ArgumentHelp("Who comes, by name.", valueName: "name"))
        var worker: String?

        @Option(help: ArgumentHelp("On which telephone the worker is rung.", valueName: "number"))
        var telephone: String?

        @Option(
            help: ArgumentHelp("When the worker will be there.", valueName: "time"), transform: WrittenTime.argument)
        var eta: WrittenTime?

        @Option(help: ArgumentHelp("What else is to be said.", valueName: "words"))
        var note: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.AnswerOwnOffer(
                    emergency: emergency, offer: offer, answer: answer.rawValue, worker: worker, telephone: telephone,
                    etaAt: eta?.resolved(on: desk.wall, .ahead), words: note))
            try desk.show(reply, output, as: .ownOffers([reply.offer], desk.wall))
        }
    }
}

extension Page {
    /// The terms of each offer, and nothing that tells who or where it is.
    static func ownOffers(_ offers: [Emergencies.OwnOffer], _ wall: Wall) -> Page {
        guard !offers.isEmpty else { return .none("Nothing is asked of you.") }
        var page = Page()
        for one in offers {
            let standBy = one.isStandBy ? ", TO STAND BY" : ""
            page.heading("\(one.emergency)  OFFER \(one.offer)\(standBy)")
            let worker = [one.worker, one.etaAt.map { "there by \(wall.brief($0))" }].compactMap(\.self)
            page.fields(
                [
                    ("Asked", Cell(wall.textAndRelative(one.askedAt))),
                    ("State", Cell(([one.state.spaced] + worker).joined(separator: ", "))),
                    ("Answer by", one.answerBy.map { Cell(wall.textAndRelative($0)) }),
                ] + fields(of: one.terms, wall))
        }
        return page
    }
}

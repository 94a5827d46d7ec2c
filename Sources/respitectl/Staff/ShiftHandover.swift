import ArgumentParser
import Foundation
import RespiteAPI

extension ShiftCommand {
    /// `respitectl shift handover`: passes a post on to whoever comes next.
    struct Handover: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hand your shift over: offered, said back, and yours until it is accepted.",
            discussion: """
                Print the sheet, go through it together, and offer. Whoever comes accepts with the list said back, and \
                each critical case by itself. Until then everything stays with you; a quarter of an hour after the end of \
                your shift the duty manager is rung.
                """,
            subcommands: [Offer.self, Accept.self, Decline.self, Sheet.self]
        )
    }
}

extension ShiftCommand.Handover {
    /// `respitectl shift handover offer`: to somebody.
    struct Offer: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "Offer your shift and every case you have.")

        @Option(help: ArgumentHelp("Who comes next.", valueName: "uid"))
        var to: Int

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Staff.OfferShift(to: to))
            let cases = reply.cases.isEmpty ? "no cases" : String.list(reply.cases)
            let until = reply.until.map { " until \(desk.wall.textAndRelative($0))" } ?? ""
            try desk.show(
                reply, output,
                as: .sentence(
                    "Offered to staff \(to)\(until), with \(cases). It is yours until they accept \(reply.caseNumber).")
            )
        }
    }

    /// `respitectl shift handover accept`: with the read-back.
    struct Accept: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take over a shift that was offered to you, saying back what you understood.")

        @Argument(help: "The hand-over, as the queue shows it.")
        var number: String

        @Option(help: ArgumentHelp("The list in your own words, as you told it back.", valueName: "words"))
        var readBack: String

        @Option(
            name: .customLong("case"),
            help: ArgumentHelp(
                "A critical case in your own words: C-0012=\"alone, daughter on her way\".", valueName: "case=words"),
            transform: CaseReadBack.init)
        var cases: [CaseReadBack] = []

        @Option(
            help: ArgumentHelp("Until when you sit there, when you do not yet.", valueName: "time"),
            transform: WrittenTime.argument
        )
        var until: WrittenTime?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Staff.AcceptShift(
                    caseNumber: number, readBack: readBack,
                    cases: cases.isEmpty ? nil : cases.map { .init(caseNumber: $0.number, readBack: $0.words) },
                    endsAt: until?.resolved(on: desk.wall, .ahead)))
            let cases = reply.cases.isEmpty ? "no cases" : String.list(reply.cases)
            try desk.show(reply, output, as: .sentence("The shift is yours, with \(cases). Shift \(reply.shift)."))
        }
    }

    /// `respitectl shift handover decline`: the giver keeps it.
    struct Decline: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "Turn down a shift that was offered to you.")

        @Argument(help: "The hand-over, as the queue shows it.")
        var number: String

        @Option(help: ArgumentHelp("Why.", valueName: "words"))
        var reason: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Staff.DeclineShift(caseNumber: number, reason: reason))
            try desk.show(reply, output, as: .sentence("Declined: whoever offered it keeps it, and has been told."))
        }
    }
}

/// `C-0012=words`.
struct CaseReadBack: Equatable, Sendable {
    var number: String
    var words: String

    init(_ text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw ValidationError("Write the case, = and what you understood: C-0012=\"alone, daughter on her way\".")
        }
        (number, words) = (parts[0], parts[1])
    }
}

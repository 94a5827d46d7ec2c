import ArgumentParser
import RespiteAPI
import RespiteRecord

extension CheckInCommand {
    /// `respitectl checkin history`: what was expected of the carer of a plan, and what came.
    struct History: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what was expected of the carer of a plan, and what came."
        )

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Option(help: ArgumentHelp("No more than so many of each.", valueName: "number"))
        var limit: Int?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(CheckIns.History(reference: reference, limit: limit))
            try desk.show(reply, output, as: .history(reply, desk.wall))
        }
    }
}

extension Page {
    static func history(_ reply: CheckIns.History.Reply, _ wall: Wall) -> Page {
        var page = Page()
        page.heading("EXPECTED")
        page.add(.occurrences(reply.occurrences, wall, none: "Nothing was ever expected."))
        page.heading("CAME")
        guard !reply.checkIns.isEmpty else {
            page.say("Nothing ever came.")
            return page
        }
        var table = Table(["AT", "WORD", "BY", "CHANNEL", "SCHEDULE"])
        for one in reply.checkIns {
            table.add([
                Cell(wall.text(one.at)), Cell(one.word.spoken, one.word == .help ? .alarm : .plain), Cell(one.by),
                Cell(one.channel.spaced), Cell(one.schedule ?? ""),
            ])
        }
        page.add(table)
        return page
    }
}

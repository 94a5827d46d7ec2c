import ArgumentParser
import RespiteAPI
import RespiteRecord

extension EmergencyCommand {
    /// `respitectl emergency show`: the screen of one emergency, and its record.
    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show an emergency: how it stands, what is next, and all that happened in its order."
        )

        @OptionGroup var subject: EmergencyOptions

        @Flag(help: "Only how it stands and what is next: one screen.")
        var brief = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Emergencies.Show(emergency: subject.number))
            var page = Page.emergency(reply.summary, desk.wall)
            if !brief { page.add(.timeline(reply.entries, desk.wall)) }
            try desk.show(reply, output, as: page)
        }
    }

    /// `respitectl emergency list`: the board.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the board: everything open, by what is most late."
        )

        @Flag(help: "Keep showing it, with the clocks running.")
        var watch = false

        @Flag(help: "Closed ones too.")
        var closed = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func validate() throws {
            if watch, closed { throw ValidationError("--watch shows what is open: leave --closed out.") }
        }

        func run(at desk: Desk) async throws {
            if watch {
                let live = Live(call: Emergencies.Watch(), output: output, title: "EMERGENCIES") { reply, wall in
                    Page.board(reply.emergencies, wall)
                }
                return try await live.run(at: desk)
            }
            let reply = try await desk.daemon.call(Emergencies.List(includeClosed: closed ? true : nil))
            try desk.show(reply, output, as: .board(reply.emergencies, desk.wall))
        }
    }

    /// `respitectl emergency sheet`: the record for paper.
    struct Sheet: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the record of an emergency for paper, each entry with its times.",
            discussion: "Pipe it to lpr, or print the page of --html. It holds personal data: it is filed or shredded."
        )

        @OptionGroup var subject: EmergencyOptions

        @Flag(help: "A page for a browser to print.")
        var html = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Emergencies.Show(emergency: subject.number))
            if html { return try desk.terminal.output.write(EmergencySheet(reply, desk.wall).html) }
            try desk.show(reply, output, as: .sheet(reply, desk.wall))
        }
    }
}

import ArgumentParser
import RespiteAPI

/// `respitectl queue`: the open cases, the gravest and longest waiting first.
struct QueueCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "Show the open cases: who has each, who was told last, and what is next and when."
    )

    @Flag(help: "Keep showing it, and show every change as it happens.")
    var watch = false

    @Flag(help: "Only what is yours.")
    var mine = false

    @Option(help: "Only cases of one kind.")
    var kind: Cases.Kind?

    @Flag(help: "Closed ones too.")
    var closed = false

    @Option(help: ArgumentHelp("No more than so many.", valueName: "number"))
    var limit: Int?

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        if watch, closed || limit != nil {
            throw ValidationError("--watch shows every open case: leave --closed and --limit out.")
        }
    }

    func run(at desk: Desk) async throws {
        let mine = mine ? true : nil
        if watch {
            return try await Live.queue(Cases.Watch(kind: kind, mine: mine), output).run(at: desk)
        }
        let reply = try await desk.daemon.call(
            Cases.List(kind: kind, mine: mine, includeClosed: closed ? true : nil, limit: limit)
        )
        try desk.show(reply, output, as: .queue(reply.cases, desk.wall))
    }
}

extension Cases.Kind: Choosable {}

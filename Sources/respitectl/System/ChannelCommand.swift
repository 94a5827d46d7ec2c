import ArgumentParser
import RespiteAPI

/// `respitectl channel`: the ways by which people are told.
struct ChannelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "channel",
        abstract: "See how the ways fare by which people are told, and try one.",
        subcommands: [ChannelList.self, ChannelTest.self]
    )
}

/// `respitectl channel list`: how each fares.
struct ChannelList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the channels: how each fares, and what waits for it."
    )

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    func run(at desk: Desk) async throws {
        let channels = try await desk.daemon.call(System.Status()).channels
        try desk.show(Channels(channels: channels), output, as: .channels(channels, desk.wall))
    }

    /// What `--json` prints.
    private struct Channels: Encodable {
        var channels: [System.Channel]
    }
}

/// `respitectl channel test`: a test to oneself.
struct ChannelTest: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Send a test to your own telephone or address, as the staff list has it."
    )

    @Argument(help: "The channel, as the list names it.")
    var channel: String

    @Option(help: ArgumentHelp("text, call or email, where the channel carries more than one.", valueName: "medium"))
    var by: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    func run(at desk: Desk) async throws {
        let reply = try await desk.daemon.call(Outbox.Test(channel: channel, medium: by))
        try desk.show(
            reply, output, as: .sentence("A test is on its way to you by \(channel). Its key is \(reply.key).")
        )
    }
}

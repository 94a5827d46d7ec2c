import ArgumentParser
import RespiteAPI

/// `respitectl channel`: the ways by which people are told.
struct ChannelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "channel",
        abstract: "The ways by which people are told. How each fares stands in status.",
        subcommands: [Test.self]
    )

    /// `respitectl channel test`: a test to oneself.
    struct Test: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send a test to your own telephone or address, as the staff list has it."
        )

        @Argument(help: "The channel, as status lists it.")
        var channel: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Outbox.Test(channel: channel))
            try desk.show(
                reply, output, as: .sentence("A test is on its way to you by \(channel). Its key is \(reply.key).")
            )
        }
    }
}

import ArgumentParser
import RespiteAPI

/// `respitectl status`: how the service fares.
struct StatusCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show how the service fares: what is not well first, then what it holds and how late it has been."
    )

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    func run(at desk: Desk) async throws {
        let reply = try await desk.daemon.call(System.Status())
        try desk.show(reply, output, as: .status(reply, desk.wall))
    }
}

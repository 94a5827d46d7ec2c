import ArgumentParser
import RespiteAPI

/// `respitectl inbox assign`
struct InboxAssign: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Say who reads a message: yourself, or a colleague, who is told."
    )

    @Argument(help: "The message, such as M-0012.")
    var message: String

    @Option(help: ArgumentHelp("A colleague; without, yourself.", valueName: "uid"))
    var to: Int?

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    var seeAgain: String? { "respitectl inbox" }

    func run(at desk: Desk) async throws {
        let reply = try await desk.daemon.call(Inbox.Assign(message: message, to: to))
        let whose = to.map { "for staff \($0) to read" } ?? "yours to read"
        try desk.show(reply, output, as: .sentence("Message \(message) is \(whose)."))
    }
}

import ArgumentParser
import RespiteAPI

/// `respitectl inbox read`
struct InboxRead: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Say that you have read a message and seen to what it says."
    )

    @Argument(help: "The message, such as M-0012.")
    var message: String

    @Option(help: ArgumentHelp("What you did about it.", valueName: "words"))
    var note: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    var seeAgain: String? { "respitectl inbox" }

    func run(at desk: Desk) async throws {
        let reply = try await desk.daemon.call(Inbox.Read(message: message, note: note))
        try desk.show(reply, output, as: .sentence("Message \(message) is read."))
    }
}

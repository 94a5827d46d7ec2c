import ArgumentParser
import RespiteAPI

/// `respitectl inbox list`
struct InboxList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the messages that wait to be read, the oldest first."
    )

    @Flag(help: "List all messages, the newest first.")
    var all = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    func run(at desk: Desk) async throws {
        let reply = try await desk.daemon.call(Inbox.List(includeAll: all ? true : nil))
        try desk.show(reply, output, as: .inbox(reply.messages, all: all, desk.wall))
    }
}

extension Page {
    fileprivate static func inbox(_ messages: [Inbox.Message], all: Bool, _ wall: Wall) -> Page {
        guard !messages.isEmpty else { return .none(all ? "No message has come in." : "No message waits to be read.") }
        var page = Page()
        for message in messages {
            if message != messages.first { page.emptyLine() }
            page.add(message, wall)
        }
        return page
    }

    private mutating func add(_ message: Inbox.Message, _ wall: Wall) {
        let who = message.sender.map { "\($0), \(message.from)" } ?? message.from
        say("\(message.message)  \(wall.textAndRelative(message.receivedAt))  \(who)", .heading)
        say(message.text, indent: 4)
        fields([
            ("    Plan", message.reference.map { Cell($0) }),
            ("    Taken as", message.word.map { Cell($0 == "ok" ? "a check-in: OK" : "a call for help") }),
            ("    Must be read", message.dueAt.map { Cell(wall.textAndRelative($0), $0 < wall.now ? .alarm : .plain) }),
            ("    With", message.state == .waiting ? message.assignedTo.map { Cell($0) } : nil),
            (
                "    Read by",
                message.readAt.map { Cell("\(message.readBy ?? "somebody"), \(wall.textAndRelative($0))") }
            ),
            ("    Note", message.note.map { Cell($0) }),
        ])
    }
}

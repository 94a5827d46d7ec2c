import ArgumentParser

/// `respitectl case`: one case, and what can be done about it.
struct CaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "Work one case: see it, take charge of it, say what was heard, and end it well.",
        discussion: """
            Acknowledged is not resolved: whoever takes charge has it until a time, and then paging goes on. What has \
            happened (heard, note) is never refused. A request is about a version of the case: give it with --version, \
            else the case is read first and the request is about the version just read.
            """,
        groupedSubcommands: [
            CommandGroup(name: "Reading", subcommands: [Show.self]),
            CommandGroup(name: "Owning", subcommands: [Ack.self, Extend.self, Take.self, Release.self]),
            CommandGroup(name: "Handing over", subcommands: [Offer.self, Accept.self, Decline.self]),
            CommandGroup(name: "Recording", subcommands: [Heard.self, Note.self]),
            CommandGroup(
                name: "Next", subcommands: [Escalate.self, Snooze.self, Wake.self, Replan.self]
            ),
            CommandGroup(name: "Ending", subcommands: [Resolve.self, Reopen.self, Correct.self]),
        ]
    )
}

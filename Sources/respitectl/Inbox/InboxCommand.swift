import ArgumentParser

/// `respitectl inbox`: what people sent in, and who reads it.
struct InboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox",
        abstract: "Read the texts that carers sent in and no machine could take.",
        subcommands: [InboxList.self, InboxAssign.self, InboxRead.self],
        defaultSubcommand: InboxList.self
    )
}

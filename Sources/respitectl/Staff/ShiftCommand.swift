import ArgumentParser

/// `respitectl shift`: who sits in which post, and until when.
struct ShiftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shift",
        abstract: "Sit down in a post, and leave it.",
        subcommands: [Start.self, End.self, Handover.self, List.self]
    )
}

import ArgumentParser

/// `respitectl policy`: what the scheme has promised.
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "What the scheme has promised: ladders, times, targets.",
        subcommands: [Show.self, Check.self, Holidays.self]
    )
}

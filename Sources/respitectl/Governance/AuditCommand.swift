import ArgumentParser

/// `respitectl audit`: who looked, who changed what, and the proof that the account of it is whole.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Who looked, who changed what, and the proof that the account of it is whole.",
        subcommands: [Log.self, Who.self, Review.self, Verify.self]
    )
}

import ArgumentParser

/// `respitectl post`: the chairs of the scheme.
struct PostCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "post",
        abstract: "The posts that are paged: who sits in each, and the telephone that rings when nobody does.",
        subcommands: [List.self, Put.self]
    )
}

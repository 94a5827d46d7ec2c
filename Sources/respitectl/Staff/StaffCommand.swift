import ArgumentParser

/// `respitectl staff`: the people who work for the scheme.
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: "The people who work for the scheme, and how to reach them.",
        subcommands: [List.self, Put.self]
    )
}

import ArgumentParser

/// `respitectl policy`: what the scheme has promised.
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "What the scheme has promised: ladders, times, targets.",
        subcommands: [
            Show.self, Check.self, Propose.self, Proposals.self, Proposal.self, Take.self, Refuse.self, Holidays.self,
        ]
    )
}

import ArgumentParser
import RespiteAPI

/// `respitectl card`: the cards that carers carry.
struct CardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "card",
        abstract: "Issue and print the cards that carers carry, and record what became of them.",
        subcommands: [Issue.self, Request.self, HandOut.self, List.self, Print.self, Report.self, Replace.self]
    )
}

extension Register.CardKind: Choosable {}
extension Register.CardState: Choosable {}

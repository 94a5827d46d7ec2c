import ArgumentParser
import RespiteAPI

/// `respitectl carer`: the people of the register, whatever they are in a plan.
struct CarerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "carer",
        abstract:
            "Carers and the other people of the register: what is known of each, and which records are one person.",
        subcommands: [Show.self, Merge.self, Part.self, Equality.self, Count.self]
    )
}

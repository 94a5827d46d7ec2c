import ArgumentParser
import RespiteAPI

/// `respitectl report`: what the scheme can count.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Count: targets, the register, emergencies, check-ins, the service itself.",
        discussion: "respitectl report register is short for respitectl report show register.",
        subcommands: [Show.self, List.self, Pack.self],
        defaultSubcommand: Show.self
    )
}

extension Reports.Name: Choosable {}

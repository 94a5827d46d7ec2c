import ArgumentParser
import RespiteAPI

/// `respitectl task`: what the office has to do.
struct TaskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task",
        abstract: "What the office has to do, by which day.",
        subcommands: [List.self, Add.self, Done.self, Lists.self]
    )
}

extension Register.TaskOutcome: Choosable {}

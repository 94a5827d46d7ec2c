import ArgumentParser
import RespiteAPI

/// `respitectl review`: the plans that must be read through again.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "The plans that must be read through with the carer again, and birthdays that change what is owed.",
        subcommands: [Due.self, Overdue.self, BirthdayAnswered.self]
    )

    /// `respitectl review due`: what is due in the next weeks.
    struct Due: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the plans whose review is due in the next 28 days.")

        @OptionGroup var range: WorklistOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws { try await range.show(.reviewsDue, at: desk, output) }
    }

    /// `respitectl review overdue`: what should have been reviewed.
    struct Overdue: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "List the plans whose review is overdue.")

        @OptionGroup var range: WorklistOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws { try await range.show(.reviewsOverdue, at: desk, output) }
    }

    /// `respitectl review birthday`: what became of somebody's turning 18, 25 or 65.
    struct BirthdayAnswered: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "birthday",
            abstract: "Record what became of somebody's turning 18, 25 or 65: contacted, continues or stopped.")

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Argument(help: "Whose birthday: carer or cared-for.")
        var who: Register.PlanPerson

        @Argument(help: "The age: 18, 25 or 65.")
        var age: Int

        @Argument(help: "What became of it.")
        var answer: Register.BirthdayAnswer

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.AnswerBirthday(reference: reference, who: who, age: age, answer: answer))
            let left = answer == .contacted ? " It stays on the list until they continue or stop." : ""
            try desk.show(
                reply, output,
                as: .sentence("Plan \(reference): the \(who.spoken), \(age), \(answer.spoken).\(left)"))
        }
    }
}

extension Register.PlanPerson: Choosable {}
extension Register.BirthdayAnswer: Choosable {}

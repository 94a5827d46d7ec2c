import ArgumentParser
import RespiteAPI

extension TaskCommand {
    /// `respitectl task done`: a task is off the list.
    struct Done: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a task off the list: done, not needed, or what became of it.")

        @Argument(help: "The number of the task.")
        var task: String

        @Option(help: "How it ended.")
        var outcome: Register.TaskOutcome = .done

        @Option(help: ArgumentHelp("What there is to say of it.", valueName: "words"))
        var note: String?

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.FinishTask(
                    task: task, outcome: outcome == .done ? nil : outcome, note: note, requestKey: key.requestKey))
            try desk.show(reply, output, as: .sentence("Task \(task) is off the list: \(outcome.spoken)."))
        }
    }
}

import ArgumentParser
import RespiteAPI

extension TaskCommand {
    /// `respitectl task add`: something that somebody must do.
    struct Add: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put something on the list that must be done by a day.")

        @Argument(help: "What is to be done. No names: the plan's reference says whom it is about.")
        var what: String

        @Option(
            help: ArgumentHelp("By which day, such as tomorrow, Mon or 2026-11-30.", valueName: "day"),
            transform: WrittenDay.argument)
        var due: WrittenDay

        @Option(help: ArgumentHelp("The plan that it is about.", valueName: "reference"))
        var plan: String?

        @Option(help: ArgumentHelp("Who is to do it: post/edt, staff/1001.", valueName: "party"))
        var owner: String?

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let day = due.resolved(on: desk.wall)
            let reply = try await desk.daemon.call(
                Register.AddTask(note: what, dueOn: day, reference: plan, owner: owner, requestKey: key.requestKey))
            try desk.show(
                reply, output, as: .sentence("Task \(reply.task) is on the list, due \(desk.wall.text(day))."))
        }
    }
}

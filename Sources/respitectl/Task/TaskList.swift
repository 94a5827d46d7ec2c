import ArgumentParser
import RespiteAPI
import RespiteRecord

extension TaskCommand {
    /// `respitectl task list`: what is to be done, by day.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what is to be done, what is due first in front.", aliases: ["ls"])

        @Argument(help: "The reference of a plan, for its tasks alone.")
        var reference: String?

        @Option(help: ArgumentHelp("Whose tasks: post/edt, staff/1001.", valueName: "party"))
        var owner: String?

        @Option(
            help: ArgumentHelp("Only what is due by this day, such as today or 2026-11-30.", valueName: "day"),
            transform: WrittenDay.argument)
        var dueBy: WrittenDay?

        @Flag(help: "Show what is done as well.")
        var all = false

        @Option(help: ArgumentHelp("The most to show, up to 1000.", valueName: "number"))
        var limit: Int?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.ListTasks(
                    reference: reference, owner: owner, dueBy: dueBy?.resolved(on: desk.wall),
                    includeDone: all ? true : nil, limit: limit))
            try desk.show(reply, output, as: .tasks(reply.tasks, desk.wall))
        }
    }
}

extension Page {
    static func tasks(_ tasks: [Register.Task], _ wall: Wall) -> Page {
        guard !tasks.isEmpty else { return .none("There is nothing to be done.") }
        var table = Table(["TASK", "DUE", "PLAN", "WHOSE", "STATE", "WHAT"], foldsFrom: 5)
        for task in tasks {
            let isLate = task.doneAt == nil && task.dueOn < wall.today
            table.add([
                Cell(task.task), Cell(wall.text(task.dueOn), isLate ? .alarm : .plain), Cell(task.reference ?? ""),
                Cell(task.owner ?? ""), Cell(task.state(wall)),
                Cell([task.kind == "other" ? nil : task.what, task.note].compactMap { $0 }.joined(separator: "; ")),
            ])
        }
        var page = Page()
        page.add(table)
        page.legend("\(String.count(tasks.count, "task").sentenceCased). Done with one: respitectl task done TASK.")
        return page
    }
}

extension Register.Task {
    /// Whether it is open, late or ended, in a word or two.
    fileprivate func state(_ wall: Wall) -> String {
        if let outcome { return outcome.spoken }
        if let pagesAt, pagesAt <= wall.now { return "paging" }
        return dueOn < wall.today ? "late" : "open"
    }
}

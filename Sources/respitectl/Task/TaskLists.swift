import ArgumentParser
import RespiteAPI

extension TaskCommand {
    /// `respitectl task lists`: the lists by which the office keeps the register true.
    struct Lists: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show how long each worklist is, or one of them.",
            discussion: "With --gap, the list of incomplete plans is of those alone that lack that answer."
        )

        @Argument(help: "The list to show.")
        var list: Register.WorklistName?

        @Option(help: ArgumentHelp("An answer, by its path: health.allergies.", valueName: "path"))
        var gap: String?

        @OptionGroup var range: WorklistOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            if let list = list ?? gap.map({ _ in .incompletePlans }) {
                return try await range.show(list, gap: gap, at: desk, output)
            }
            let reply = try await desk.daemon.call(Register.Worklists())
            try desk.show(reply, output, as: .worklists(reply))
        }
    }
}

extension Page {
    static func worklists(_ reply: Register.Worklists.Reply) -> Page {
        var table = Table(["LIST", .number("LENGTH"), "WHAT"])
        for list in reply.lists {
            table.add([Cell(list.list.rawValue.hyphenated), Cell("\(list.total)"), Cell(list.words)])
        }
        var page = Page()
        page.add(table)
        guard !reply.gaps.isEmpty else { return page }
        page.heading("Answers that are missing")
        var gaps = Table([.number("PLANS"), "ANSWER"])
        for gap in reply.gaps.prefix(20) { gaps.add([Cell("\(gap.plans)"), Cell(gap.path)]) }
        page.add(gaps)
        page.legend("One of them: respitectl task lists --gap PATH.")
        return page
    }
}

import ArgumentParser
import RespiteAPI
import RespiteRecord

extension PlanCommand {
    /// `respitectl plan history`: the versions of a plan.
    struct History: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the versions of a plan: who made each, when and why.",
            discussion: "Any of them is shown by plan show --version."
        )

        @Argument(help: "The reference of the plan.")
        var reference: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Register.PlanHistory(reference: reference))
            try desk.show(reply, output, as: .versions(reply.versions, desk.wall))
        }
    }
}

extension Page {
    static func versions(_ versions: [Register.PlanVersion], _ wall: Wall) -> Page {
        guard !versions.isEmpty else { return .none("There are no versions.") }
        var table = Table([.number("VERSION"), "MADE", "BY", "WHY"])
        for one in versions {
            table.add([Cell("\(one.version)"), Cell(wall.text(one.madeAt)), Cell(one.by), Cell(one.why ?? "")])
        }
        var page = Page()
        page.add(table)
        return page
    }
}

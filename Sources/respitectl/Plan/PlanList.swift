import ArgumentParser
import RespiteAPI
import RespiteRecord

extension PlanCommand {
    /// `respitectl plan list`: the plans of the register, by reference.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List plans by reference, a page at a time.", aliases: ["ls"]
        )

        @Option(help: "Only those in this state.")
        var state: Register.PlanState?

        @Option(help: ArgumentHelp("Go on after this one.", valueName: "reference"))
        var after: String?

        @Option(help: ArgumentHelp("How many to a page.", valueName: "number"))
        var limit = 100

        @Flag(help: "Every page.")
        var all = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func validate() throws {
            if limit < 1 { throw ValidationError("--limit takes 1 or more.") }
        }

        func run(at desk: Desk) async throws {
            var (plans, after) = ([Register.PlanSummary](), after)
            var isFull = true
            repeat {
                let page = try await desk.daemon.call(
                    Register.ListPlans(state: state, after: after, limit: limit)
                ).plans
                plans += page
                after = page.last?.reference ?? after
                isFull = page.count >= limit
            } while all && isFull
            try desk.show(Register.ListPlans.Reply(plans: plans), output, as: .plans(plans, desk.wall))
            if isFull, let after { desk.terminal.note("There may be more: --after \(after), or --all.") }
        }
    }
}

extension Page {
    static func plans(_ plans: [Register.PlanSummary], _ wall: Wall) -> Page {
        guard !plans.isEmpty else { return .none("There are no plans.") }
        var table = Table(["PLAN", "STATE", "CARER", "LOOKS AFTER", "REGISTERED", "REVIEW DUE", .number("GAPS")])
        for one in plans {
            table.add([
                Cell(one.reference), Cell(one.state.spoken), Cell(one.carer), Cell(one.caredFor),
                Cell(one.registeredOn.map(wall.text) ?? ""), one.reviewCell(wall) ?? .empty, Cell("\(one.gaps)"),
            ])
        }
        var page = Page()
        page.add(table)
        page.legend("\(String.count(plans.count, "plan").sentenceCased).")
        return page
    }
}

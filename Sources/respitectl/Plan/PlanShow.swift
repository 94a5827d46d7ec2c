import ArgumentParser
import RespiteAPI
import RespiteRecord

extension PlanCommand {
    /// `respitectl plan show`: a plan, the newest version unless another is named.
    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a plan whole: where it stands, what it still lacks, and every answer."
        )

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Option(help: ArgumentHelp("An older version.", valueName: "number"))
        var version: Int?

        @OptionGroup var purpose: PurposeOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.ShowPlan(
                    reference: reference, version: version, purpose: purpose.wire, words: purpose.words
                )
            )
            let answers = try Page.answers(of: reply.plan)
            try desk.show(reply, output, as: .plan(reply, answers, desk.wall))
        }
    }
}

extension Page {
    static func plan(_ reply: Register.ShowPlan.Reply, _ answers: Page, _ wall: Wall) -> Page {
        let summary = reply.summary
        var page = Page()
        page.heading("PLAN \(summary.reference)")
        page.fields([
            ("Carer", Cell(summary.carer)),
            ("Looks after", Cell(summary.caredFor)),
            ("State", Cell("\(summary.state.spoken), version \(summary.version)")),
            ("Registered", summary.registeredOn.map { Cell(wall.text($0)) }),
            ("Last reviewed", summary.lastReviewedOn.map { Cell(wall.text($0)) }),
            ("Review due", summary.reviewCell(wall)),
        ])
        page.heading("WHAT IT LACKS")
        page.add(gaps: reply.gaps)
        page.emptyLine()
        page.add(answers)
        return page
    }
}

extension Register.PlanSummary {
    /// Late reviews stand out.
    func reviewCell(_ wall: Wall) -> Cell? {
        reviewDueOn.map { $0 < wall.today ? Cell("\(wall.text($0)), overdue", .alarm) : Cell(wall.text($0)) }
    }
}

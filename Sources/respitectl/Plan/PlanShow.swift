import ArgumentParser
import RespiteAPI
import RespiteRecord

extension PlanCommand {
    /// `respitectl plan show`: a plan, the newest version unless another is named.
    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a plan whole: where it stands, what it still lacks, and every answer.",
            discussion: """
                With --sheet the sheet that the home keeps is written, two sides of A4 as HTML to print from a browser. It \
                lies where anybody may read it, and says neither who must not be told nor how to get in.
                """
        )

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Option(help: ArgumentHelp("An older version.", valueName: "number"))
        var version: Int?

        @Option(
            help: ArgumentHelp("Write the sheet that the home keeps to this file.", valueName: "file.html"),
            completion: .file(extensions: ["html"]))
        var sheet: String?

        @OptionGroup var purpose: PurposeOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.ShowPlan(
                    reference: reference, version: version, purpose: purpose.wire, words: purpose.words
                )
            )
            if let sheet { return try await write(reply, to: sheet, at: desk) }
            let answers = try Page.answers(of: reply.plan)
            try desk.show(reply, output, as: .plan(reply, answers, desk.wall))
        }

        private func write(_ reply: Register.ShowPlan.Reply, to file: String, at desk: Desk) async throws {
            let policy = try await desk.daemon.call(System.ShowPolicy())
            guard let line = policy.line else {
                throw Complaint(
                    .refused, "The policy names no number to ring, and a sheet without it is no use.",
                    try: "Set line: in the policy, then systemctl reload respited.")
            }
            let sheet = try HomeSheet(reply, scheme: policy.scheme ?? "", line: line, desk.wall)
            try OutputFile(file).write(sheet.html)
            try desk.show(
                .sentence("The sheet for the home is in \(file): print it on both sides of one page."), output)
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

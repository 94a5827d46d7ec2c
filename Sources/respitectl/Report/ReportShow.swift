import ArgumentParser
import RespiteAPI

extension ReportCommand {
    /// `respitectl report show`: one report, as tables, for a spreadsheet, or as a page with charts.
    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a report: each table with the rule by which it was counted.",
            discussion: """
                What stands in the register now is counted as it stands now, whatever the days. Outside the office a report \
                covers one whole quarter, and shows no count under five nor what would tell of one.
                """
        )

        @Argument(help: "Which: see respitectl report list.")
        var report: Reports.Name

        @OptionGroup var period: PeriodOptions

        @Flag(help: "Print a row for each figure, for a spreadsheet.")
        var csv = false

        @Option(
            help: ArgumentHelp("Write a page with charts for a browser instead.", valueName: "file"),
            completion: .file(extensions: ["html"]))
        var html: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let days = period.days(on: desk.wall)
            let reply = try await desk.daemon.call(Reports.Show(report: report, from: days.first, to: days.last))
            if let html {
                try OutputFile(html).write(ReportPage(title: reply.title, reports: [reply]).html(desk.wall))
                return try desk.show(.sentence("\(reply.title): written to \(html)."), output)
            }
            if csv { return try desk.terminal.output.write(reply.csv) }
            try desk.show(reply, output, as: .report(reply, desk.wall))
        }
    }
}

import ArgumentParser
import RespiteAPI

extension ReportCommand {
    /// `respitectl report pack`: every report of a quarter in one file.
    struct Pack: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write every report that you may read of a quarter into one page.",
            discussion: """
                The file does not change afterwards, as the register does: it is what was known when it was made. What was \
                done on shift is left out.
                """
        )

        @Argument(help: "The quarter: 2026Q3 is July to September 2026.", transform: WrittenQuarter.argument)
        var quarter: WrittenQuarter

        @Option(
            help: ArgumentHelp("The file; report-2026Q3.html and so on unless given.", valueName: "file"),
            completion: .file(extensions: ["html"]))
        var html: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            var replies: [Reports.Show.Reply] = []
            for one in try await desk.daemon.call(Reports.List()).reports where one.report != .shift {
                replies.append(
                    try await desk.daemon.call(
                        Reports.Show(report: one.report, from: quarter.first, to: quarter.last)))
            }
            guard !replies.isEmpty else {
                throw Complaint(.refused, "There is no report of a quarter that you may read.")
            }
            let file = html ?? "report-\(quarter.name).html"
            try OutputFile(file).write(
                ReportPage(title: "Reports of \(quarter.name)", reports: replies).html(desk.wall))
            let words = String.count(replies.count, "report").sentenceCased
            try desk.show(.sentence("\(words) of \(quarter.name): written to \(file)."), output)
        }
    }
}

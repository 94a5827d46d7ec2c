import ArgumentParser
import RespiteAPI

extension ReportCommand {
    /// `respitectl report list`: what there is to read.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "List the reports that you may read.")

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Reports.List())
            var table = Table(["REPORT", "TITLE"])
            for one in reply.reports { table.add([Cell(one.report.rawValue.hyphenated), Cell(one.title)]) }
            var page = Page()
            page.add(table)
            try desk.show(reply, output, as: page)
        }
    }
}

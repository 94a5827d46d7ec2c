import ArgumentParser
import Foundation
import RespiteAPI

/// `respitectl export`: everything of the register but codes and equality answers.
struct ExportCommand: DeskCommand {
    enum Format: String, Choosable {
        case jsonl, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write everything of the register but codes and equality answers.",
        discussion: """
            One plan a line as JSON, with its versions and cards, and then the enquiries, which respitectl import puts into an empty register as \
            they were; or the newest versions as a table for a spreadsheet, a column for each field. A file is made for \
            its owner alone. That the register was taken out is entered in the audit.
            """
    )

    @Argument(help: ArgumentHelp("Where to; standard output unless given.", valueName: "file"), completion: .file())
    var file: String?

    @Option(help: ArgumentHelp("jsonl, or csv for a spreadsheet.", valueName: "format"))
    var format: Format?

    @OptionGroup var daemon: DaemonOptions

    func run(at desk: Desk) async throws {
        let output = try file.map { try PrivateFile($0) as any Sink } ?? desk.terminal.output
        let isTable = (format ?? (file?.lowercased().hasSuffix(".csv") == true ? .csv : .jsonl)) == .csv
        let count = try await isTable ? writeTable(to: output, at: desk) : writeLines(to: output, at: desk)
        desk.terminal.endProgress()
        desk.terminal.note("\(String.count(count, "plan").sentenceCased) \(count == 1 ? "was" : "were") written.")
    }

    private func writeLines(to output: any Sink, at desk: Desk) async throws -> Int {
        let (count, enquiries) = try await eachPlan(at: desk) { try output.write(try JSONText.line($0) + "\n") }
        for enquiry in enquiries { try output.write(try JSONText.line(enquiry) + "\n") }
        return count
    }

    /// Twice through the register: once for the columns, once for the rows.
    private func writeTable(to output: any Sink, at desk: Desk) async throws -> Int {
        var columns = PlanColumns()
        _ = try await eachPlan(at: desk) { try columns.note($0) }
        let names = columns.names
        try output.write(CSVText.row(names))
        return try await eachPlan(at: desk) {
            try output.write(CSVText.row(try PlanColumns.row($0, in: names)))
        }.count
    }

    /// Returns how many there were, and the enquiries that come after them.
    private func eachPlan(
        at desk: Desk, _ body: (Register.ExportedPlan) throws -> Void
    ) async throws -> (count: Int, enquiries: [Register.Enquiry]) {
        var (count, last): (Int, String?) = (0, nil)
        while true {
            let page = try await desk.daemon.call(Register.Export(after: last))
            guard let end = page.plans.last else { return (count, page.enquiries ?? []) }
            for plan in page.plans { try body(plan) }
            (count, last) = (count + page.plans.count, end.reference)
            desk.terminal.progress(String.count(count, "plan"))
        }
    }
}

/// A new file that its owner alone can read.
private final class PrivateFile: Sink {
    private let sink: FileSink

    init(_ path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw Complaint(.refused, "The file \(path) cannot be made: \(reason).", try: "Name one that is not there.")
        }
        sink = FileSink(descriptor: descriptor)
    }

    deinit { close(sink.descriptor) }

    func write(_ text: String) throws { try sink.write(text) }
}

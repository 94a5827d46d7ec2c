import ArgumentParser
import Foundation
import RespiteAPI
import StrictYAML

/// `respitectl import`: takes in an old register, row by row.
struct ImportCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in an old register: a table in CSV, or one JSON object a line.",
        discussion: """
            Every row is kept for itself. One that cannot be taken is named with its row, its column and the reason, and \
            stops no other; an incomplete one becomes an incomplete plan. Rows that are kept already are left as they \
            are: after a mistake is mended, or the line was cut, give the same command again.

            A map says which column goes where:
              dates: dd/mm/yyyy
              abroad: Australia          # the country of postcodes without a letter
              columns:
                Ref: externalId
                Carer: carer.name          # Mrs Hansa Patel, or Patel, Hansa
                Cared-for first name: caredFor.name.given
                Second phone: carer.telephones[1].typed
                Their ref: [externalId, caredFor.externalId]
                Shoe size: ignore
              meanings:
                Relationship: {Hubby: husband}
            Without one, the columns of a table are called like the fields, and a line of JSON is a plan as plan show \
            --json prints it. Several values in one cell are parted by semicolons.
            """
    )

    @Argument(help: ArgumentHelp("The file, .csv or .jsonl.", valueName: "file"), completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp("Which column goes where.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var map: String?

    @Flag(help: "Only say what would become of each row.")
    var dryRun = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    func run(at desk: Desk) async throws {
        let map = try await readMap(at: desk)
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw Complaint(.refused, "The file \(file) cannot be read.")
        }
        defer { try? handle.close() }
        let (rows, complete) = try open(ByteReader(handle), map)
        var run = ImportRun(rows, complete, isTrial: dryRun, at: desk)
        let isComplete = try await finish(&run, at: desk)
        let report = run.report
        try desk.show(report, output, as: .imported(report))
        guard isComplete else {
            throw Complaint(
                .refused, "Stopped before the end of the file.", try: dryRun ? "Nothing was imported." : Self.goOn)
        }
        if report.refused > 0 {
            throw Complaint(
                .refused, "\(String.count(report.refused, "row").sentenceCased) cannot be taken.",
                try: "Mend them in the file, then give the same command again: what is kept is not kept twice.")
        }
    }

    private static let goOn = "To go on, give the same command again: what is kept is not kept twice."

    /// Runs to the end of the file, or until Ctrl-C. When the line is cut, says how far it came.
    private func finish(_ run: inout ImportRun, at desk: Desk) async throws -> Bool {
        let interrupt = Interrupt()
        defer { interrupt.end() }
        do {
            return try await run.run { interrupt.hasCome }
        } catch {
            let done = run.report.done
            if done > 0, !dryRun { desk.terminal.note("Rows done before this: \(done). \(Self.goOn)") }
            throw error
        }
    }

    private func readMap(at desk: Desk) async throws -> ImportMap? {
        guard let map else { return nil }
        let text = try await InputFile(map).text(at: desk)
        do throws(BadYAML) { return try ImportMap(parsing: text) } catch {
            throw Complaint(.refused, "The map \(map), \(error).", try: "Nothing was imported.")
        }
    }

    /// The rows of the file, and the map that fits them.
    private func open(_ bytes: ByteReader, _ map: ImportMap?) throws -> (ImportFile, ImportMap?) {
        if file.lowercased().hasSuffix(".jsonl") { return (ImportFile(lines: bytes, hasColumns: map != nil), map) }
        guard file.lowercased().hasSuffix(".csv") else {
            throw Complaint(.usage, "The file should be called .csv or .jsonl, so that its form is known.")
        }
        let table = try ImportFile(table: bytes)
        let columns = table.columns ?? []
        guard let map else {
            do throws(UnknownColumns) { return (table, try ImportMap.byName(columns)) } catch {
                throw Complaint(
                    .refused, "No field is called like these columns: \(String.list(error.names)).",
                    try: "Say in a map where they go: respitectl import --help shows one.")
            }
        }
        let unknown = columns.filter { map.columns[$0] == nil }
        guard unknown.isEmpty else {
            throw Complaint(
                .refused, "The map does not say where these columns go: \(String.list(unknown)).",
                try: "Add them to the map; one that is not wanted goes to ignore.")
        }
        let absent = map.columns.keys.filter { !columns.contains($0) }.sorted()
        guard absent.isEmpty else {
            throw Complaint(.refused, "The file has no columns called \(String.list(absent)), which the map names.")
        }
        return (table, map)
    }
}

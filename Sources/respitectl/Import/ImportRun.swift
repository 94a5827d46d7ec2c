import RespiteAPI

/// Hands the rows of a file in, some at a time, while the next ones are read.
struct ImportRun {
    private let desk: Desk
    private let isTrial: Bool
    private let columns: [String: String]
    private var file: ImportFile
    private var reader: RowReader
    /// What became of the rows so far.
    private(set) var report: ImportReport
    private var rowTwins = RowTwins()
    private var batch: [ReadRow] = []
    private var batchSize = 0
    private var underWay: [Task<(batch: [ReadRow], rows: [Register.ImportedRow]), any Error>] = []
    private let start = ContinuousClock.now

    /// So many rows, and so much of the file, make one call: enough for its own cost to be little beside theirs, and little
    /// enough for a lookup not to wait while the daemon reads it.
    private static let mostRows = 200
    private static let mostBytes = 200_000
    /// One is read by the daemon while the rows of the one before are kept.
    private static let mostUnderWay = 2

    init(_ file: ImportFile, _ map: ImportMap?, isTrial: Bool, at desk: Desk) {
        (self.file, self.desk, self.isTrial) = (file, desk, isTrial)
        reader = RowReader(map)
        report = ImportReport(isTrial: isTrial)
        columns = map?.columnsByPath ?? [:]
    }

    /// Reads to the end of the file, whatever is wrong with single rows, or until it should stop: what the daemon has is
    /// kept then, and the rest is not handed over. Returns whether it came to the end.
    mutating func run(until mustStop: () -> Bool = { false }) async throws -> Bool {
        defer { desk.terminal.endProgress() }
        while let source = try file.next() {
            guard !mustStop() else {
                report.rows -= batch.count
                batch = []
                try await finish()
                return false
            }
            report.rows += 1
            let read = reader.read(source)
            guard let kind = read.kind else {
                report.refused += 1
                report.problems += read.problems
                continue
            }
            if isTrial, let row = read.row { report.twins += rowTwins.note(row) }
            if let last = batch.last, last.kind != kind { try await send() }
            batch.append(read)
            batchSize += read.size
            if batch.count == Self.mostRows || batchSize > Self.mostBytes { try await send() }
        }
        try await send()
        try await finish()
        return true
    }

    /// All on one connection, whose calls are answered one after the other: the daemon's other hands stay free.
    private mutating func send() async throws {
        guard !batch.isEmpty else { return }
        if underWay.count == Self.mostUnderWay { try await finishOne() }
        let (rows, isTrial, daemon) = (batch, isTrial, desk.daemon)
        underWay.append(Task { (rows, try await Self.hand(rows, to: daemon, isTrial: isTrial)) })
        (batch, batchSize) = ([], 0)
    }

    /// Rows are imported, plans and enquiries of an export restored. Every row of the answer bears its number in the file.
    private static func hand(
        _ batch: [ReadRow], to daemon: Daemon, isTrial: Bool
    ) async throws -> [Register.ImportedRow] {
        let (plans, enquiries) = (batch.compactMap(\.export), batch.compactMap(\.enquiry))
        if plans.isEmpty, enquiries.isEmpty {
            return try await daemon.call(Register.Import(rows: batch.compactMap(\.row), dryRun: isTrial)).rows
        }
        let rows = try await daemon.call(
            Register.Restore(plans: plans, enquiries: enquiries.isEmpty ? nil : enquiries, dryRun: isTrial)
        ).rows
        return zip(batch, rows).map { read, row in
            var row = row
            row.row = read.number
            return row
        }
    }

    private mutating func finish() async throws {
        while !underWay.isEmpty { try await finishOne() }
        report.sort()
    }

    private mutating func finishOne() async throws {
        let (batch, rows) = try await underWay.removeFirst().value
        for (read, row) in zip(batch, rows) {
            report.add(row)
            for problem in row.problems ?? [] {
                let column = column(of: read.places.original(problem.path))
                report.problems.append(
                    .init(row: row.row, column: column, kind: problem.kind, reason: problem.reason))
            }
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let done = report.done
        desk.terminal.progress(
            "\(String.count(done, "row")), \(report.refused) refused, \(Int(Double(done) / max(0.001, seconds))) a second"
        )
    }

    /// The column that fills a place of the plan, or the part around it. Without a map the place is the column.
    private func column(of path: String) -> String? {
        if columns.isEmpty { return path.isEmpty ? nil : path }
        var path = path[...]
        while !path.isEmpty {
            if let column = columns[String(path)] { return column }
            guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { break }
            path = path[..<cut]
        }
        return nil
    }
}

extension ImportMap {
    /// The columns by the places that they fill.
    fileprivate var columnsByPath: [String: String] {
        var paths: [String: String] = [:]
        for (column, targets) in columns {
            for case .field(let path) in targets { paths[path.text] = column }
        }
        return paths
    }
}

import Foundation
import Varlink

/// A row of an old register as the file has it.
struct SourceRow: Equatable {
    enum Content: Equatable {
        /// The values by the names of their columns.
        case cells([Cell])
        /// A plan's own document, or what goes around one.
        case document(JSON)
        case unreadable(String)
    }

    struct Cell: Equatable {
        let column: String
        let value: JSON
    }

    let number: Int
    let content: Content
    /// How much of the file it takes up.
    let size: Int
    /// By which equal rows are known again.
    let digest: UInt64
}

/// The file of an old register: a table with a heading, or one JSON object a line.
struct ImportFile {
    private enum Form {
        case table(CSVReader, heading: [String])
        case lines(ByteReader, hasColumns: Bool)
    }

    private var form: Form
    private var line = 0

    /// The columns of a table; nil where each row names its own.
    var columns: [String]? {
        if case .table(_, let heading) = form { heading } else { nil }
    }

    /// A table with its heading as the first row.
    init(table bytes: ByteReader) throws {
        var reader = try CSVReader(bytes)
        guard let heading = try reader.next() else { throw Complaint(.refused, "The file is empty.") }
        if let fault = heading.fault { throw Complaint(.refused, "The heading \(fault).") }
        let names = heading.fields.map(\.withoutEdges)
        if let twice = names.first(where: { name in names.filter { $0 == name }.count > 1 }) {
            throw Complaint(.refused, "Two columns are called “\(twice)”.", try: "Give each a name of its own.")
        }
        form = .table(reader, heading: names)
    }

    /// Lines of JSON: rows with columns, or plans.
    init(lines bytes: ByteReader, hasColumns: Bool) {
        form = .lines(bytes, hasColumns: hasColumns)
    }

    /// Nil after the last row. Empty rows are passed over.
    mutating func next() throws -> SourceRow? {
        switch form {
        case .table(var reader, let heading):
            defer { form = .table(reader, heading: heading) }
            while let record = try reader.next() {
                if !record.isBlank { return SourceRow(record, heading) }
            }
            return nil
        case .lines(let bytes, let hasColumns):
            while let text = try bytes.line() {
                line += 1
                if !text.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return SourceRow(text, line, hasColumns) }
            }
            return nil
        }
    }
}

extension SourceRow {
    fileprivate init(_ record: CSVRecord, _ heading: [String]) {
        let content: Content
        if let fault = record.fault {
            content = .unreadable(fault)
        } else if record.fields.count != heading.count {
            content = .unreadable(
                "has \(String.count(record.fields.count, "value")), the heading has \(heading.count) columns")
        } else {
            content = .cells(zip(heading, record.fields).map { Cell(column: $0, value: .string($1)) })
        }
        let bytes = record.fields.map { $0.utf8 }
        self.init(
            number: record.row, content: content, size: bytes.reduce(0) { $0 + $1.count + 1 },
            digest: bytes.reduce(Digest.start) { Digest.of([0x1F], after: Digest.of($1, after: $0)) })
    }

    fileprivate init(_ text: [UInt8], _ number: Int, _ hasColumns: Bool) {
        let content: Content
        if let json = try? JSON(parsing: text), let members = json.members {
            content =
                hasColumns
                ? .cells(members.members.map { Cell(column: $0.name, value: $0.value) }) : .document(json)
        } else {
            content = .unreadable("is not a JSON object on one line")
        }
        self.init(
            number: number, content: content, size: text.count, digest: Digest.of(text, after: Digest.start))
    }
}

/// Fowler, Noll and Vo's hash 1a of 64 bits: for telling rows apart, not for keeping secrets.
private enum Digest {
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    static func of(_ bytes: some Sequence<UInt8>, after hash: UInt64) -> UInt64 {
        bytes.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

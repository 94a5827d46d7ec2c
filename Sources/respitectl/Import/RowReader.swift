import RespiteAPI
import RespiteRecord
import Varlink

/// A row that was read: what is handed in, or why it cannot be.
struct ReadRow {
    enum Kind {
        case row, plan, enquiry
    }

    let number: Int
    let size: Int
    var row: Register.ImportRow?
    /// What a row of an export is handed in as instead.
    var export: Register.ExportedPlan?
    var enquiry: Register.Enquiry?
    var problems: [ImportReport.Problem] = []
    var places = PackedPlaces()
}

/// Makes rows for the register out of those of a file.
struct RowReader {
    private let map: ImportMap?
    private let cells: CellReader
    private var seen: [UInt64: Int] = [:]

    /// Without a map each row is a plan's own document.
    init(_ map: ImportMap?) {
        self.map = map
        cells = CellReader(dates: map?.dates ?? .yearFirst)
    }

    mutating func read(_ source: SourceRow) -> ReadRow {
        var read: ReadRow
        switch source.content {
        case .unreadable(let reason):
            read = ReadRow(number: source.number, size: source.size)
            read.refuse(kind: "row", reason)
        case .document(let json): read = self.read(json, source)
        case .cells(let cells): read = self.read(cells, source)
        }
        if read.row != nil, read.row?.externalId == nil { read.row?.key = key(of: source.digest) }
        return read
    }

    /// The same for an equal row of the same file, wherever it stands in it.
    private mutating func key(of digest: UInt64) -> String {
        seen[digest, default: 0] += 1
        return "import-\(String(digest, radix: 16))-\(seen[digest] ?? 0)"
    }

    private func read(_ json: JSON, _ source: SourceRow) -> ReadRow {
        var read = ReadRow(number: source.number, size: source.size)
        do {
            if json["enquiry"] != nil {
                read.enquiry = try json.decode(Register.Enquiry.self)
            } else if json["versions"] != nil {
                read.export = try json.decode(Register.ExportedPlan.self)
            } else if json["plan"] != nil {
                let line = try json.decode(PlanLine.self)
                read.row = .init(
                    row: source.number, plan: line.plan, externalId: line.externalId,
                    registeredOn: line.registeredOn, lastReviewedOn: line.lastReviewedOn)
            } else {
                let plan = try json.decode(Plan.self)
                read.row = .init(row: source.number, plan: plan, externalId: plan.form.externalId)
            }
        } catch {
            let plan = json["versions"]?.items?.last?["plan"] ?? json["plan"] ?? json
            let problems = FieldCatalogue.problems(in: Tree(plan))
            for problem in problems {
                read.refuse(problem.path, kind: FieldCatalogue.kind(at: problem.path), problem.reason)
            }
            if problems.isEmpty { read.refuse(kind: "row", "is not a plan") }
        }
        return read
    }

    private func read(_ cells: [SourceRow.Cell], _ source: SourceRow) -> ReadRow {
        var read = ReadRow(number: source.number, size: source.size)
        var (document, row) = (PlanDocument(), Register.ImportRow(row: source.number, plan: Plan()))
        for cell in cells {
            guard let targets = map?.columns[cell.column] else {
                read.refuse(cell.column, kind: "column", "is not in the map")
                continue
            }
            for target in targets {
                do throws(BadCell) { try put(cell, target, in: &document, &row) } catch {
                    read.refuse(cell.column, kind: target.kind, error.reason)
                }
            }
        }
        guard read.problems.isEmpty else { return read }
        let (json, places) = document.packed()
        read.places = places
        do {
            row.plan = try json.decode(Plan.self)
            read.row = row
        } catch {
            read.refuse(kind: "row", "does not make a plan")
        }
        return read
    }

    private func put(
        _ cell: SourceRow.Cell, _ target: ImportTarget, in document: inout PlanDocument, _ row: inout Register.ImportRow
    ) throws(BadCell) {
        switch target {
        case .ignore: break
        case .externalId: row.externalId = try cells.read(cell.value, as: .text)?.asString
        case .registeredOn: row.registeredOn = try date(cell)
        case .lastReviewedOn: row.lastReviewedOn = try date(cell)
        case .field(let path):
            guard let value = try cells.read(cell.value, as: path.shape, meaning: map?.meanings[cell.column]) else {
                return
            }
            document.set(value, at: path)
            guard let abroad = map?.abroad, path.text.hasSuffix(".postcode"), let text = value.asString,
                !text.contains(where: \.isLetter), let country = path.beside("country")
            else { return }
            document.set(.string(abroad), at: country)
        }
    }

    private func date(_ cell: SourceRow.Cell) throws(BadCell) -> LocalDate? {
        try cells.read(cell.value, as: .date)?.asString.flatMap(LocalDate.init)
    }
}

/// A line with a plan's document and what the register knows about it beside.
private struct PlanLine: Decodable {
    var plan: Plan
    var externalId: String?
    var registeredOn: LocalDate?
    var lastReviewedOn: LocalDate?
}

extension ReadRow {
    /// How it is handed in; nil when it cannot be.
    var kind: Kind? { row != nil ? .row : export != nil ? .plan : enquiry != nil ? .enquiry : nil }

    mutating func refuse(_ column: String? = nil, kind: String, _ reason: String) {
        problems.append(.init(row: number, column: column, kind: kind, reason: reason))
    }
}

extension ImportTarget {
    /// What kind of value it takes.
    fileprivate var kind: String {
        switch self {
        case .ignore: "nothing"
        case .externalId: "number in the old system"
        case .registeredOn, .lastReviewedOn: "date"
        case .field(let path): FieldCatalogue.kind(at: path.text)
        }
    }
}

extension Tree {
    init(_ json: JSON) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .flag(value)
        case .integer(let value): self = Int(exactly: value).map(Tree.whole) ?? .number(Double(value))
        case .number(let value): self = .number(value)
        case .string(let text): self = .text(text)
        case .array(let items): self = .list(items.map { Tree($0) })
        case .object(let members):
            self = .object(Dictionary(members.members.map { ($0.name, Tree($0.value)) }) { first, _ in first })
        }
    }
}

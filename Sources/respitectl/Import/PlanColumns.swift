import RespiteAPI
import RespiteRecord

/// Plans as rows of a table, a column for each field that any of them has.
struct PlanColumns {
    private static let own = ["externalId", "registeredOn", "lastReviewedOn"]
    private var fields: Set<String> = []

    mutating func note(_ plan: Register.ExportedPlan) throws {
        try Self.cells(of: plan).keys.forEach { fields.insert($0) }
    }

    /// In the order of the form, items of lists one after the other.
    var names: [String] {
        let order = Dictionary(uniqueKeysWithValues: FieldCatalogue.paths.enumerated().map { ($1, $0) })
        func rank(_ name: String) -> Int { order[Self.withoutNumbers(name)] ?? .max }
        return Self.own + fields.sorted { (rank($0), $0.count, $0) < (rank($1), $1.count, $1) }
    }

    /// The values of a plan in the columns of these names.
    static func row(_ plan: Register.ExportedPlan, in names: [String]) throws -> [String] {
        let cells = try cells(of: plan)
        let own = [
            plan.externalId, plan.registeredOn.map { "\($0)" }, plan.lastReviewedOn.map { "\($0)" },
        ]
        return own.map { $0 ?? "" } + names.dropFirst(own.count).map { cells[$0] ?? "" }
    }

    private static func cells(of plan: Register.ExportedPlan) throws -> [String: String] {
        var cells: [String: String] = [:]
        guard let newest = plan.versions.last else { return cells }
        add(try Tree(newest.plan), FieldCatalogue.plan, at: "", to: &cells)
        return cells
    }

    private static func add(_ part: Tree, _ fields: [Field], at path: String, to cells: inout [String: String]) {
        for field in fields where field.name != "id" {
            guard let value = part[field.name] else { continue }
            add(value, field.shape, at: path.isEmpty ? field.name : "\(path).\(field.name)", to: &cells)
        }
    }

    private static func add(_ value: Tree, _ shape: Shape, at path: String, to cells: inout [String: String]) {
        switch shape {
        case .part(let fields): add(value, fields, at: path, to: &cells)
        case .answer(let item):
            if value["answer"] == .text("none") {
                cells[path] = "none"
            } else {
                add(value["items"] ?? .list([]), .list(item), at: path, to: &cells)
            }
        case .list(let item) where !item.fields.isEmpty:
            for (number, one) in value.items.enumerated() { add(one, item, at: "\(path)[\(number)]", to: &cells) }
        case .list, .choices:
            let items = value.items.map(text)
            if !items.isEmpty { cells[path] = items.joined(separator: "; ") }
        case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice: cells[path] = text(value)
        }
    }

    private static func text(_ value: Tree) -> String {
        switch value {
        case .text(let text): text
        case .whole(let number): "\(number)"
        case .number(let number): "\(number)"
        case .flag(let flag): flag ? "yes" : "no"
        case .null, .list, .object: ""
        }
    }

    private static func withoutNumbers(_ path: String) -> String {
        path.split(separator: "[").enumerated().map { place, piece in
            place == 0 ? String(piece) : "[" + piece.drop { $0.isNumber }
        }.joined()
    }
}

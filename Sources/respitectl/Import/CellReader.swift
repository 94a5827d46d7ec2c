import Foundation
import RespiteRecord
import Varlink

/// Why a value cannot stand where its column goes, in words that follow the name of the field.
struct BadCell: Error, Equatable {
    let reason: String
}

/// Reads the values of an old register's cells as those of a plan's fields.
struct CellReader {
    let dates: ImportMap.Dates

    /// Nil for an empty cell: not asked.
    func read(_ cell: JSON, as shape: RespiteRecord.Shape, meaning: [String: String]? = nil) throws(BadCell) -> JSON? {
        switch cell {
        case .null: return nil
        case .array(let cells): return try read(cells, as: shape, meaning)
        case .object: throw BadCell(reason: "should be one value")
        case .bool(let value): return try read(value ? "yes" : "no", as: shape, meaning)
        case .string(let text): return try read(text, as: shape, meaning)
        case .integer, .number: return try read(cell.description, as: shape, meaning)
        }
    }

    private func read(
        _ text: String, as shape: RespiteRecord.Shape, _ meaning: [String: String]?
    ) throws(BadCell) -> JSON? {
        let text = text.withoutEdges
        guard !text.isEmpty else { return nil }
        switch shape {
        case .list, .answer, .choices:
            if case .answer = shape, Self.nothing.contains((meaning?[text] ?? text).lowercased()) {
                return ["answer": "none"]
            }
            let pieces = text.split { ";\n\r".contains($0) }.map { JSON.string(String($0).withoutEdges) }
            return try read(pieces.filter { $0 != "" }, as: shape, meaning)
        case .part where shape.isName: return WrittenName.read(text)
        case .part(let fields):
            guard let title = FormShorthand.title(fields) else {
                throw BadCell(reason: "should be none, or have a column for each of its fields")
            }
            return try read(text, as: title.shape, meaning).map { .object(JSONObject($0, as: title.name)) }
        case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice:
            return try scalar(meaning?[text] ?? text, shape)
        }
    }

    private static let nothing: Set<String> = ["none", "nil", "none known"]

    private func read(
        _ cells: [JSON], as shape: RespiteRecord.Shape, _ meaning: [String: String]?
    ) throws(BadCell) -> JSON? {
        var items: [JSON] = []
        for cell in cells {
            let item: JSON? =
                switch shape {
                case .list(let item), .answer(let item): try read(cell, as: item, meaning: meaning)
                case .choices(let words): try read(cell, as: .choice(words), meaning: meaning)
                default: throw BadCell(reason: "should be one value, not a list")
                }
            if let item { items.append(item) }
        }
        guard !items.isEmpty else { return nil }
        guard case .answer = shape else { return .array(items) }
        return ["answer": "stated", "items": .array(items)]
    }

    private func scalar(_ text: String, _ shape: RespiteRecord.Shape) throws(BadCell) -> JSON {
        let (tree, json): (Tree, JSON) =
            switch shape {
            case .number: Int(text).map { (.whole($0), .integer(Int64($0))) } ?? (.text(text), .null)
            case .yesNo: Self.flag(text).map { (.flag($0), .bool($0)) } ?? (.text(text), .null)
            case .date, .partialDate: date(text).map { (.text($0), .string($0)) } ?? (.text(text), .null)
            case .time: Self.both(text.count == 4 ? "0" + text : text)
            case .choice(let words): Self.both(Self.choice(text, words))
            default: Self.both(text)
            }
        if let reason = shape.reasonAgainst(tree) { throw BadCell(reason: reason) }
        return json
    }

    private static func both(_ text: String) -> (Tree, JSON) { (.text(text), .string(text)) }

    private static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "y", "true", "1", "x": true
        case "no", "n", "false", "0": false
        default: nil
        }
    }

    private static func choice(_ text: String, _ words: [Word]) -> String {
        let wanted = text.lowercased()
        return words.first { $0.name.lowercased() == wanted || $0.words.lowercased() == wanted }?.name ?? text
    }

    /// As ISO 8601, a time behind it left out; nil when it is no date, or it could be two.
    func date(_ text: String) -> String? {
        let day = text.prefix { $0 != " " && $0 != "T" }
        let parts = day.split(whereSeparator: { "/.-".contains($0) }).map(String.init)
        guard parts.count <= 3, parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }) else { return nil }
        guard let first = parts.first else { return nil }
        if first.count == 4 { return parts.enumerated().map { $0 == 0 ? $1 : Self.two($1) }.joined(separator: "-") }
        guard let year = parts.last, year.count == 4, dates != .yearFirst else { return nil }
        var rest = Array(parts.dropLast())
        if rest.count == 2, dates == .dayFirst { rest.reverse() }
        return ([year] + rest.map(Self.two)).joined(separator: "-")
    }

    private static func two(_ digits: String) -> String { digits.count == 1 ? "0" + digits : digits }
}

extension String {
    /// Without spaces of any kind at both ends.
    var withoutEdges: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

extension JSONObject {
    /// An object of one member.
    init(_ value: JSON, as name: String) {
        self.init()
        self[name] = value
    }
}

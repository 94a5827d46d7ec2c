import RespiteRecord
import Varlink

/// Goes through an interface's types beside the catalogue, and notes where the two differ.
struct CatalogueWalk {
    let types: [String: Varlink.Shape]
    private(set) var differences: [String] = []
    private(set) var fieldsSeen = 0

    init(types: [String: Varlink.Shape]) {
        self.types = types
    }

    mutating func compare(_ declared: Varlink.Shape, _ asked: RespiteRecord.Shape, at path: String) {
        switch (declared, asked) {
        case (.optional(let declared), _): compare(declared, asked, at: path)
        case (.named(let name), _): compare(types[name] ?? .any, asked, at: path)
        case (.structure(let structure), .part(let fields)): compare(structure, fields, at: path)
        case (.array(let item), .list(let asked)): compare(item, asked, at: path)
        case (.array(let item), .choices(let words)): compare(item, .choice(words), at: path)
        case (.enumeration(let values), .choice(let words)): if values != words.map(\.name) { differ(path) }
        case (.structure(let structure), .answer(let asked)): compareAnswer(structure, asked, at: path)
        case (.string, .text), (.string, .words), (.string, .date), (.string, .partialDate), (.string, .time),
            (.int, .number), (.bool, .yesNo):
            break
        default: differ(path)
        }
    }

    private mutating func compare(_ structure: Structure, _ fields: [Field], at path: String) {
        let names = Set(structure.fields.map(\.name))
        for stranger in names.symmetricDifference(fields.map(\.name)) { differ("\(path).\(stranger)") }
        for field in fields {
            guard let declared = structure[field.name] else { continue }
            fieldsSeen += 1
            compare(declared.shape, field.shape, at: "\(path).\(field.name)")
        }
    }

    private mutating func compareAnswer(_ structure: Structure, _ asked: RespiteRecord.Shape, at path: String) {
        guard structure.fields.map(\.name) == ["answer", "items"], let items = structure["items"],
            case .named(let name)? = structure["answer"]?.shape, types[name] == .enumeration(["stated", "none"])
        else { return differ(path) }
        compare(items.shape, .list(asked), at: path)
    }

    private mutating func differ(_ path: String) {
        differences.append(path)
    }
}

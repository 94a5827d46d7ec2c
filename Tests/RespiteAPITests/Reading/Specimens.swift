import Varlink

/// Two examples of a type: with every field that it can have, and with none that it can do without.
struct Specimens<Value: Codable> {
    let full: Value
    let bare: Value

    var all: [Value] { [full, bare] }

    init(of type: Value.Type) throws {
        let (full, sketch) = try TypeReader.read(type)
        self.full = full
        bare = try JSON(encoding: full).bare(sketch).decode()
    }
}

extension JSON {
    /// Without the fields that may be left out.
    fileprivate func bare(_ sketch: TypeSketch) -> JSON {
        switch (self, sketch) {
        case (.array(let items), .list(let item)): .array(items.map { $0.bare(item) })
        case (.object(let object), .structure(let structure)): .object(object.bare(structure))
        default: self
        }
    }
}

extension JSONObject {
    fileprivate func bare(_ structure: StructureSketch) -> JSONObject {
        structure.fields.reduce(into: JSONObject()) { bare, field in
            if case .optional = field.sketch { return }
            bare[field.name] = self[field.name]?.bare(field.sketch)
        }
    }
}

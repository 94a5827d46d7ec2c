/// Writes the types of an interface, in the order in which they are first used.
struct TypesWriter {
    /// What is said above a type or a field, by its Swift name: `RespiteRecord.Plan.Health`, `….Health.allergies`.
    var notes: [String: String] = [:]
    /// What these names begin with says nothing within the interface: `RespiteAPI.Register.`, `RespiteRecord.Plan.`
    let roots: [String]
    private(set) var types: [String] = []
    /// The Swift type that each name stands for.
    private(set) var swiftNames: [String: String] = [:]
    /// The notes that stand somewhere.
    private(set) var said: Set<String> = []

    struct NameTwice: Error {
        let name: String
        let types: [String]
    }

    init(roots: [String], notes: [String: String] = [:]) {
        (self.roots, self.notes) = (roots, notes)
    }

    /// Adds a type and all that it is made of, and returns how it is referred to.
    mutating func reference(to sketch: TypeSketch) throws -> String {
        switch sketch {
        case .bool: return "bool"
        case .int: return "int"
        case .float: return "float"
        case .string: return "string"
        case .list(let item): return "[]" + (try reference(to: item))
        case .map(let item): return "[string]" + (try reference(to: item))
        case .optional(let sketch): return "?" + (try reference(to: sketch))
        case .answer(let item): return try answer(item)
        case .enumeration(let name, let values): return try enumeration(name, values)
        case .structure(let structure): return try type(structure)
        }
    }

    /// The fields of a structure between parentheses, on one line.
    mutating func parameters(_ structure: StructureSketch) throws -> String {
        "(" + (try structure.fields.map { "\($0.name): \(try reference(to: $0.sketch))" }).joined(separator: ", ") + ")"
    }

    private mutating func type(_ structure: StructureSketch) throws -> String {
        try declare(structure.name) { writer in
            let fields = try structure.fields.map { field in
                writer.note(structure.name + "." + field.name, indent: "  ")
                    + "  \(field.name): \(try writer.reference(to: field.sketch))"
            }
            return "(\n" + fields.joined(separator: ",\n") + "\n)"
        }
    }

    private mutating func enumeration(_ name: String, _ values: [String]) throws -> String {
        try declare(name) { _ in
            let line = "(" + values.joined(separator: ", ") + ")"
            return line.count < 90 ? line : "(\n  " + values.joined(separator: ",\n  ") + "\n)"
        }
    }

    /// A type that says whether something was stated, with what was.
    private mutating func answer(_ item: TypeSketch) throws -> String {
        let reference = try reference(to: item)
        let name = (reference == "string" ? "Text" : reference) + "Answer"
        return try declare(name) { writer in
            let answer = try writer.declare("Answer") { _ in "(stated, none)" }
            return "(answer: \(answer), items: ?[]\(reference))"
        }
    }

    /// Adds a declaration once; it stands before those of the types that it uses.
    private mutating func declare(_ swiftName: String, _ body: (inout Self) throws -> String) throws -> String {
        let name = shortened(swiftName)
        if let known = swiftNames[name] {
            guard known == swiftName else { throw NameTwice(name: name, types: [known, swiftName]) }
            return name
        }
        swiftNames[name] = swiftName
        let place = types.count
        types.append("")
        types[place] = note(swiftName, indent: "") + "type \(name) " + (try body(&self))
        return name
    }

    private mutating func note(_ name: String, indent: String) -> String {
        guard let note = notes[name] else { return "" }
        said.insert(name)
        return note.wrapped(to: 116).map { "\(indent)# \($0)\n" }.joined()
    }

    private func shortened(_ name: String) -> String {
        if let root = roots.first(where: { name.hasPrefix($0) && name.count > $0.count }) {
            return name.dropFirst(root.count).split(separator: ".").joined()
        }
        return name.split(separator: ".").drop { $0.hasPrefix("Respite") }.joined()
    }
}

extension String {
    /// In lines of at most so many letters, parted between words.
    func wrapped(to width: Int) -> [String] {
        split(separator: " ").reduce(into: [""]) { lines, word in
            if lines[lines.count - 1].isEmpty {
                lines[lines.count - 1] = String(word)
            } else if lines[lines.count - 1].count + word.count < width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
    }
}

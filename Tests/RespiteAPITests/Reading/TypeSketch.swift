/// What a type looks like on the wire, and what it is called in Swift.
indirect enum TypeSketch {
    case bool, int, float, string
    case list(TypeSketch)
    case map(TypeSketch)
    /// Of a field that may be left out.
    case optional(TypeSketch)
    /// A three-valued answer.
    case answer(TypeSketch)
    case enumeration(name: String, values: [String])
    case structure(StructureSketch)
}

/// The fields of a type, in the order in which it reads them.
struct StructureSketch {
    /// With its module: `RespiteRecord.Plan.Health`.
    var name: String
    var fields: [(name: String, sketch: TypeSketch)] = []
}

import StrictYAML

/// Which column of an old register goes where.
struct ImportMap: Equatable {
    /// How a date of digits alone is to be read. One that begins with the year is understood in any case.
    enum Dates: String, CaseIterable {
        case dayFirst = "dd/mm/yyyy"
        case monthFirst = "mm/dd/yyyy"
        case yearFirst = "yyyy-mm-dd"
    }

    var columns: [String: [ImportTarget]] = [:]
    var dates = Dates.dayFirst
    /// The country of addresses whose postcode has no letter; without it such a postcode is a mistake.
    var abroad: String?
    /// What the words of a column mean in ours.
    var meanings: [String: [String: String]] = [:]
}

extension ImportMap {
    /// Reads a map strictly: what it does not know is refused with its line.
    init(parsing yaml: String) throws(BadYAML) {
        var file = try StrictMapping(parsing: yaml)
        let forms = Dates.allCases.map(\.rawValue).joined(separator: ", ")
        dates = try file.value("dates", "one of \(forms)") { Dates(rawValue: $0) } ?? dates
        abroad = try file.value("abroad", "the name of a country") { $0.isEmpty ? nil : $0 }
        try readColumns(file.part("columns"))
        try readMeanings(file.part("meanings"))
        try file.end()
        if columns.isEmpty { throw file.refuse("the map has no columns: name each, and the field that it goes to") }
    }

    private mutating func readColumns(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        for name in part.names {
            let what = "a field of a plan such as carer.name.family, externalId, registeredOn, lastReviewedOn or ignore"
            columns[name] = try part.values(name, what, ImportTarget.init) ?? [.ignore]
        }
    }

    private mutating func readMeanings(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        for column in part.names {
            guard columns[column] != nil else { throw part.refuse("meanings are of columns; there is no “\(column)”") }
            var words = try part.part(column)
            for word in words.names { meanings[column, default: [:]][word] = try words.value(word, "a word") { $0 } }
        }
    }

    /// The map of a file whose columns are called like the fields they go to. The names that are none are thrown.
    static func byName(_ columns: [String]) throws(UnknownColumns) -> ImportMap {
        var map = ImportMap()
        for column in columns { map.columns[column] = ImportTarget(column).map { [$0] } }
        let unknown = columns.filter { map.columns[$0] == nil }
        if !unknown.isEmpty { throw UnknownColumns(names: unknown) }
        return map
    }
}

/// Columns of which nobody said where they go.
struct UnknownColumns: Error, Equatable {
    let names: [String]
}

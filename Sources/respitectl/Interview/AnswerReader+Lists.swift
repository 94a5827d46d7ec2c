import RespiteRecord

extension AnswerReader {
    /// The items of a list that was said on one line. There is at least one.
    func readItems(_ text: String, _ item: Shape, _ field: Field) throws(Unclear) -> [Tree] {
        let items: [Tree]
        switch item {
        case .text where field.name == "languages": items = try text.piecesAtCommas.map(Self.language)
        case .text: items = text.piecesAtCommas.map(Tree.text)
        case .words: items = text.piecesAtSemicolons.map(Tree.text)
        case .choice(let words): items = try readOrder(text, words)
        case .time: items = try Self.times(text)
        case .part(let fields): items = try readParts(text, fields)
        default: items = [.text(text)]
        }
        guard !items.isEmpty else { throw Unclear("Say it in a few words.") }
        return items
    }

    private func readParts(_ text: String, _ fields: [Field]) throws(Unclear) -> [Tree] {
        let names = Set(fields.map(\.name))
        if names.contains("typed") { return try text.piecesAtCommas.map(Self.telephone) }
        if names.contains("postcode") { return [try readAddress(text)] }
        if names == ["days", "from", "to"] { return try Timetable.hours(text) }
        if names == ["days", "at"] { return try Timetable.visits(text) }
        if names == ["at", "what"] { return try Timetable.moments(text) }
        return try text.piecesAtCommas.map { piece throws(Unclear) in try readItem(piece, fields) }
    }

    /// Its name, and perhaps more in brackets: `Meena Shah (daughter, 07700 900215)`.
    private func readItem(_ text: String, _ fields: [Field]) throws(Unclear) -> Tree {
        guard let title = fields.first(where: { $0.isAQuestion }) else { throw Unclear("That is no answer here.") }
        var (name, details) = (text, [String]())
        if let open = text.firstIndex(of: "("), text.hasSuffix(")"), open > text.startIndex {
            name = text[..<open].trimmed
            details = String(text[text.index(after: open)...].dropLast()).piecesAtCommas
        }
        let part = [title.name: try readTitle(name, title)]
        return .object(try assign(details, to: fields.filter { $0.name != title.name }, part))
    }

    private func readTitle(_ text: String, _ field: Field) throws(Unclear) -> Tree {
        try read(text, for: field)
    }

    private static func language(_ text: String) throws(Unclear) -> Tree {
        guard let tag = LanguageName.tag(of: text) else {
            throw Unclear("“\(text)” is no language that is known here: give its tag, such as gu for Gujarati.")
        }
        return .text(tag)
    }

    /// `7 11 15 19`, `8am, 10pm`
    private static func times(_ text: String) throws(Unclear) -> [Tree] {
        var times: [Tree] = []
        for word in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == " " }) where word != "and" {
            guard let time = LocalTime(spoken: String(word)) else {
                throw Unclear("“\(word)” is no time: say 7, 07:30, 8am, with spaces or commas between.")
            }
            times.append(.text(time.description))
        }
        return times
    }
}

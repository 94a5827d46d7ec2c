import RespiteRecord

extension AnswerReader {
    /// A small part said on one line, its fields in their order with commas between: `Southline, 01632 960300, 5512`.
    func readPart(_ text: String, _ fields: [Field]) throws(Unclear) -> Tree {
        let names = Set(fields.map(\.name))
        if names.contains("given") { return try Self.name(text) }
        if names.contains("typed") { return try Self.telephone(text) }
        guard let first = fields.first(where: { $0.isAQuestion }) else { throw Unclear("That is no answer here.") }
        var pieces = text.piecesAtCommas
        if case .yesNo = first.shape { pieces = Self.yesOrNoApart(pieces) }
        guard let head = pieces.first, !Self.meansNone(head) || first.shape.isYesNo else {
            throw Unclear("None is no answer here; Enter leaves the question open.")
        }
        let part = [first.name: try read(head, for: first)]
        return .object(try assign(Array(pieces.dropFirst()), to: fields.filter { $0.name != first.name }, part))
    }

    /// "yes in the blue folder" is two answers.
    private static func yesOrNoApart(_ pieces: [String]) -> [String] {
        guard let head = pieces.first, let gap = head.firstIndex(of: " ") else { return pieces }
        return [String(head[..<gap]), head[gap...].trimmed] + pieces.dropFirst()
    }

    /// Gives each piece to the field that it fits: numbers and dates find their own, other pieces the next that takes them.
    func assign(
        _ pieces: [String], to fields: [Field], _ part: [String: Tree]
    ) throws(Unclear) -> [String: Tree] {
        var part = part
        for piece in pieces {
            let open = fields.filter { part[$0.name] == nil && $0.isAQuestion && !$0.isLong }
            let taker =
                open.first { $0.shape.isTelephone && piece.looksLikeTelephone }
                ?? open.first { $0.shape.isDate && WrittenDate(piece, today: today) != nil }
                ?? open.first { !$0.shape.isTelephone && !$0.shape.isDate && (try? read(piece, for: $0)) != nil }
            guard let taker else {
                let labels = open.map(\.label).joined(separator: ", ")
                throw Unclear(
                    open.isEmpty
                        ? "That is more than can be asked here: “\(piece)”." : "“\(piece)” fits none of: \(labels).")
            }
            part[taker.name] = try read(piece, for: taker)
        }
        return part
    }
}

extension Field {
    /// Never said in passing: an address, hours, what is a list of its own.
    fileprivate var isLong: Bool {
        switch shape {
        case .list(.time): false
        case .list, .answer, .part: !shape.isTelephone
        default: false
        }
    }
}

extension Shape {
    fileprivate var isYesNo: Bool { if case .yesNo = self { true } else { false } }

    fileprivate var isDate: Bool {
        switch self {
        case .date, .partialDate: true
        default: false
        }
    }

    fileprivate var isTelephone: Bool {
        switch self {
        case .part(let fields), .list(.part(let fields)): fields.contains { $0.name == "typed" }
        default: false
        }
    }
}

extension String {
    /// Digits above all, and enough of them.
    fileprivate var looksLikeTelephone: Bool {
        let digits = filter(\.isNumber).count
        return digits >= 7 && prefix { $0.isNumber || " +-()".contains($0) }.filter(\.isNumber).count >= 7
    }
}

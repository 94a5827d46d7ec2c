import RespiteRecord

extension AnswerReader {
    /// By its number, its name, or as much of it as no other begins with.
    func readChoice(_ text: String, _ words: [Word]) throws(Unclear) -> String {
        if let number = Int(text) {
            guard words.indices.contains(number - 1) else { throw Unclear("Say a number from 1 to \(words.count).") }
            return words[number - 1].name
        }
        let said = text.squeezed
        if let exact = words.first(where: { $0.name.squeezed == said || $0.words.squeezed == said }) {
            return exact.name
        }
        let begun = words.filter {
            !said.isEmpty && ($0.words.squeezed.hasPrefix(said) || said.hasPrefix($0.words.squeezed))
        }
        guard begun.count == 1 else {
            let nearest = text.nearest(of: words.map(\.words)).map { " Did you mean \($0)?" } ?? ""
            throw Unclear("Say one of the numbers or words.\(nearest)")
        }
        return begun[0].name
    }

    /// Any number of them, in their own order: `1 3`, `meals, medicines`, `all`.
    func readChoices(_ text: String, _ words: [Word]) throws(Unclear) -> [Tree] {
        if text.lowercased() == "all" { return words.map { .text($0.name) } }
        let chosen = try readOrder(text, words)
        return words.map { .text($0.name) }.filter(chosen.contains)
    }

    /// Some of them in the order in which they were said.
    func readOrder(_ text: String, _ words: [Word]) throws(Unclear) -> [Tree] {
        let isNumbers = text.allSatisfy { $0.isNumber || $0 == " " || $0 == "," }
        let pieces = isNumbers ? text.split { !$0.isNumber }.map { String($0) } : text.piecesAtCommas
        var chosen: [Tree] = []
        for piece in pieces {
            let one = Tree.text(try readChoice(piece, words))
            if !chosen.contains(one) { chosen.append(one) }
        }
        guard !chosen.isEmpty else { throw Unclear("Say some of the numbers or words.") }
        return chosen
    }
}

extension String {
    /// What is left when case, hyphens and spaces do not count.
    fileprivate var squeezed: String { lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Between commas and semicolons, but for those in brackets; without spaces around, and without what is empty.
    var piecesAtCommas: [String] { pieces { $0 == "," || $0 == ";" } }
    var piecesAtSemicolons: [String] { pieces { $0 == ";" } }

    private func pieces(at isEnd: (Character) -> Bool) -> [String] {
        var (pieces, depth) = ([""], 0)
        for letter in self {
            if letter == "(" { depth += 1 }
            if letter == ")" { depth -= 1 }
            if depth <= 0, isEnd(letter) { pieces.append("") } else { pieces[pieces.count - 1].append(letter) }
        }
        return pieces.map(\.trimmed).filter { !$0.isEmpty }
    }
}

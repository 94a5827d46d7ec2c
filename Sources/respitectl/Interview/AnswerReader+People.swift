import RespiteRecord

extension AnswerReader {
    /// `Mrs Hansa Patel`, `Patel, Hansa`, `Ramesh Patel (Ramesh-bhai)`.
    static func name(_ text: String) throws(Unclear) -> Tree {
        var (text, members) = (text, [String: Tree]())
        if let called = quoted(in: text) {
            members["preferred"] = .text(called.words)
            text = called.rest
        }
        let halves = text.piecesAtCommas
        var words = (halves.count == 2 ? "\(halves[1]) \(halves[0])" : text).split(separator: " ").map(String.init)
        if let title = words.first, titles.contains(title.lowercased().filter(\.isLetter)) {
            members["title"] = .text(words.removeFirst())
        }
        let familyWords = halves.count == 2 ? halves[0].split(separator: " ").count : 1
        if words.count > familyWords || members["title"] != nil {
            members["family"] = .text(words.suffix(familyWords).joined(separator: " "))
            words.removeLast(min(familyWords, words.count))
        }
        if !words.isEmpty { members["given"] = .text(words.joined(separator: " ")) }
        guard !members.isEmpty else { throw Unclear("Say a name: Mrs Hansa Patel.") }
        return .object(members)
    }

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "revd", "sir", "dame", "lady", "lord",
        "canon", "father", "sister", "rabbi", "imam",
    ]

    /// What they like to be called, in quotes or brackets, and the rest.
    private static func quoted(in text: String) -> (words: String, rest: String)? {
        for (open, close) in [("(", ")"), ("\"", "\""), ("“", "”")] {
            guard let start = text.firstIndex(of: Character(open)),
                let end = text[text.index(after: start)...].firstIndex(of: Character(close))
            else { continue }
            let words = text[text.index(after: start)..<end].trimmed
            let rest = (text[..<start].trimmed + " " + text[text.index(after: end)...].trimmed).trimmed
            if !words.isEmpty { return (words, rest) }
        }
        return nil
    }

    /// `07700 900142`, `07700 900142 mobile by day`, `01632 960177 let it ring long`.
    static func telephone(_ text: String) throws(Unclear) -> Tree {
        let number = text.prefix { $0.isNumber || " +-()".contains($0) }.trimmed
        guard number.filter(\.isNumber).count >= 3 else {
            throw Unclear("“\(text)” does not begin with a telephone number, such as 07700 900142.")
        }
        var members: [String: Tree] = ["typed": .text(number)]
        var words = text.dropFirst(number.count).split(separator: " ").map(String.init)
        let small = words.map { $0.lowercased() }
        if let kind = Telephone.Kind.allCases.first(where: { small.contains($0.rawValue) }) {
            members["kind"] = .text(kind.rawValue)
        }
        if small.contains("day") || small.contains("daytime") { members["byDay"] = .flag(!small.contains("not")) }
        let taken = Set(Telephone.Kind.allCases.map(\.rawValue) + ["day", "daytime", "by", "not"])
        words.removeAll { members.count > 1 && taken.contains($0.lowercased()) }
        if !words.isEmpty { members["note"] = .text(words.joined(separator: " ")) }
        return .object(members)
    }

    /// `14 Saltings Rise, Leigh-on-Sea, SS9 9ZZ`, or `same`.
    func readAddress(_ text: String) throws(Unclear) -> Tree {
        if ["same", "the same", "with them", "same address"].contains(text.lowercased()) {
            let known = ["caredFor", "carer"].lazy.compactMap { document[path: "\($0).addresses"]?.items.first }.first
            guard let known else { throw Unclear("No address is known yet: say it.") }
            return known
        }
        var pieces = text.piecesAtCommas
        var members: [String: Tree] = [:]
        if let last = pieces.last, let postcode = last.postcodeAtEnd {
            members["postcode"] = .text(postcode.uppercased())
            let rest = last.dropLast(postcode.count).trimmed
            pieces[pieces.count - 1] = rest
            if rest.isEmpty { pieces.removeLast() }
        }
        if pieces.count > 1 { members["town"] = .text(pieces.removeLast()) }
        if !pieces.isEmpty { members["lines"] = .list(pieces.map(Tree.text)) }
        return .object(members)
    }
}

extension String {
    /// Two words such as `SS9 9ZZ`, or one, at the end: whether there is such a postcode, the register says.
    fileprivate var postcodeAtEnd: String? {
        for count in [2, 1] {
            let words = split(separator: " ").suffix(count)
            let letters = words.joined()
            guard words.count == count, (5...7).contains(letters.count), letters.first?.isLetter == true,
                let inward = Optional(letters.suffix(3)), inward.first?.isNumber == true,
                inward.dropFirst().allSatisfy(\.isLetter), letters.dropLast(3).contains(where: \.isNumber)
            else { continue }
            return words.joined(separator: " ")
        }
        return nil
    }
}

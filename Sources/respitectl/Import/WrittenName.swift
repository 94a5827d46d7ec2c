import Varlink

/// A name as lists have it in one piece: `Mrs Hansa Patel`, `Patel, Hansa`, `VAN DER BERG, Ann Marie`.
enum WrittenName {
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "revd", "sir", "dame", "lady", "lord",
    ]

    /// The parts of a person's name. Without a comma the last word is the family name.
    static func read(_ text: String) -> JSON {
        var members = JSONObject()
        let halves = text.split(separator: ",", maxSplits: 1).map { String($0).withoutEdges }
        var words = (halves.last ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count > 1, let first = words.first, titles.contains(first.lowercased().filter { $0 != "." }) {
            members["title"] = .string(words.removeFirst())
        }
        let family = halves.count == 2 ? halves[0] : words.popLast()
        if !words.isEmpty { members["given"] = .string(words.joined(separator: " ")) }
        if let family, !family.isEmpty { members["family"] = .string(family) }
        return .object(members)
    }
}

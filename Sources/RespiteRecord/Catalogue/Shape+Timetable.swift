extension Shape {
    /// Parts that people say as one thing: `mon-fri 09:00-17:00`, `mon, wed 07:30`, `2026-12-01 to 2026-12-24`, `07:30 breakfast`.
    /// Nil for other parts, and for one that is incomplete.
    package static func spokenWhole(_ part: Tree, _ fields: [Field]) -> String? {
        switch fields.map(\.name) {
        case ["days", "from", "to"]: hours(part)
        case ["days", "at"]: part["at"]?.text.map { spokenDays(part["days"]) + $0 }
        case ["from", "to"]: both(part, "from", "to") { "\($0) to \($1)" }
        case ["at", "what"]: both(part, "at", "what") { "\($0) \($1)" }
        default: nil
        }
    }

    private static func hours(_ part: Tree) -> String? {
        both(part, "from", "to") { from, to in
            let days = spokenDays(part["days"])
            return days.isEmpty && from == "00:00" && to == "24:00" ? "any time" : "\(days)\(from)-\(to)"
        }
    }

    private static func both(
        _ part: Tree, _ one: String, _ other: String, _ words: (String, String) -> String
    ) -> String? {
        guard let one = part[one]?.text, let other = part[other]?.text else { return nil }
        return words(one, other)
    }

    /// `mon-fri ` or `mon, wed, fri `; nothing for every day.
    package static func spokenDays(_ list: Tree?) -> String {
        let all = Weekday.allCases.map(\.rawValue)
        let places = (list?.items ?? []).compactMap { all.firstIndex(of: $0.text ?? "") }
        guard let first = places.first, let last = places.last else { return "" }
        if places.count > 2, places == Array(first...last) { return "\(all[first].prefix(3))-\(all[last].prefix(3)) " }
        return places.map { all[$0].prefix(3) }.joined(separator: ", ") + " "
    }
}

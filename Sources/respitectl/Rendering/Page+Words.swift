extension String {
    /// `3 cases`, `1 case`, `no cases`
    static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        let plural = plural ?? noun + "s"
        return switch number {
        case 0: "no \(plural)"
        case 1: "1 \(noun)"
        default: "\(number) \(plural)"
        }
    }

    /// With its first letter in upper case.
    var sentenceCased: String { prefix(1).uppercased() + dropFirst() }

    /// `Meena Shah, John Tull and Anil Shah`
    static func list(_ items: [String], _ last: String = "and") -> String {
        guard let end = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(last) \(end)"
    }
}

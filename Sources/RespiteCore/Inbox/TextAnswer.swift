/// What a text says, as far as a machine may take it: its first word, OK or HELP. Everything else is for a person.
package struct TextAnswer: Hashable, Sendable {
    /// What it says of its sender; nil when that takes a person to tell.
    package let word: CheckInWord?
    /// Whether it says anything besides, so that a person must read it.
    package let saysMore: Bool

    /// Words that add nothing to an OK.
    private static let pleasantries: Set<String> = [
        "thanks", "thank", "you", "ta", "cheers", "x", "xx", "xxx", "all", "good", "fine", "well", "here", "im", "i'm",
        "am", "we", "are", "is", "love", "bye",
    ]

    package init(reading text: String) {
        let words = text.lowercased().replacing("’", with: "'").split { !$0.isLetter && !$0.isNumber && $0 != "'" }
        switch words.first {
        case "ok", "okay", "okey": word = .ok
        case "help": word = .help
        default: word = nil
        }
        saysMore = words.dropFirst().contains { !Self.pleasantries.contains(String($0)) }
    }
}

/// The words of a command line: `--name value`, or `--name` alone.
struct Arguments {
    private let words: [String]

    init(_ words: [String]) { self.words = words }

    func has(_ name: String) -> Bool { words.contains("--\(name)") }

    subscript(name: String) -> String? {
        guard let place = words.firstIndex(of: "--\(name)"), place + 1 < words.count else { return nil }
        return words[place + 1]
    }
}

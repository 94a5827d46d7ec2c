/// English given names and what their bearers are called.
enum ShortForms {
    /// The names that `name` may stand for, and those that may stand for it.
    static func relatives(of name: [UInt8]) -> [[UInt8]] { table[name] ?? [] }

    private static let table: [[UInt8]: [[UInt8]]] = {
        var table: [[UInt8]: [[UInt8]]] = [:]
        for line in lines.split(separator: "\n") {
            let names = line.split(separator: " ").map { Array($0.utf8) }
            for name in names {
                for other in names where other != name && !(table[name]?.contains(other) ?? false) {
                    table[name, default: []].append(other)
                }
            }
        }
        return table
    }()
}

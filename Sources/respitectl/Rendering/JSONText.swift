import Foundation

/// The wire objects as text, for programs: names sorted, instants as the wire has them.
enum JSONText {
    /// Over several lines, as people like it too.
    static func page(_ value: some Encodable) throws -> String {
        try text(value, [.prettyPrinted])
    }

    /// On one line, for streams.
    static func line(_ value: some Encodable) throws -> String {
        try text(value, [])
    }

    private static func text(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

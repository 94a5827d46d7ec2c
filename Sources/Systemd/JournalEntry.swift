import Logging

/// One line of the log as the journal keeps it: a message, how grave it is, and fields to search by.
struct JournalEntry: Equatable, Sendable {
    struct Field: Equatable, Sendable {
        var name: String
        var value: String
    }

    var priority: Int
    /// The message, with the metadata behind it, as a person reads it.
    var text: String
    /// Everything but the message, the priority and the identifier.
    var fields: [Field]

    init(_ event: LogEvent, label: String, metadata: Logger.Metadata) {
        var metadata = metadata
        if let error = event.error { metadata["error"] = "\(error)" }
        let pairs = metadata.map { (key: $0.key, value: "\($0.value)") }.sorted { $0.key < $1.key }
        let readable = pairs.filter { $0.key != "messageID" }.map { " \($0.key)=\(Self.quoted($0.value))" }
        priority = event.level.priority
        text = "\(event.message)\(readable.joined())"
        fields = pairs.map { Field(name: Self.fieldName($0.key), value: $0.value) }
        fields.append(Field(name: "LOGGER", value: label))
        fields.append(Field(name: "CODE_FILE", value: event.file))
        fields.append(Field(name: "CODE_LINE", value: String(event.line)))
        fields.append(Field(name: "CODE_FUNC", value: event.function))
    }

    /// The journal's spelling of a metadata key: `requestKey` is `REQUEST_KEY`, `messageID` is `MESSAGE_ID`.
    /// A name that would stand for something else in the journal, or would be dropped by it, begins with `FIELD_`.
    static func fieldName(_ key: String) -> String {
        var name = ""
        var lastWasSmall = false
        for character in key.unicodeScalars {
            let isPlain = character.isASCII && (character.properties.isAlphabetic || character.isDigit)
            if lastWasSmall, character.isASCII, character.properties.isUppercase { name += "_" }
            name += isPlain ? character.properties.uppercaseMapping : "_"
            lastWasSmall = isPlain && !character.properties.isUppercase
        }
        let isTaken = name.isEmpty || name.hasPrefix("_") || name.first?.isNumber == true || ownNames.contains(name)
        return String((isTaken ? "FIELD_\(name)" : name).prefix(longestName))
    }

    private static let longestName = 64

    private static let ownNames: Set = [
        "MESSAGE", "PRIORITY", "SYSLOG_IDENTIFIER", "SYSLOG_FACILITY", "SYSLOG_PID", "SYSLOG_TIMESTAMP", "SYSLOG_RAW",
        "LOGGER", "CODE_FILE", "CODE_LINE", "CODE_FUNC",
    ]

    private static func quoted(_ value: String) -> String {
        value.isEmpty || value.contains(where: \.isWhitespace) ? "“\(value)”" : value
    }
}

extension Logger.Level {
    /// The syslog priority by which journald and `journalctl -p` sort.
    var priority: Int {
        switch self {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

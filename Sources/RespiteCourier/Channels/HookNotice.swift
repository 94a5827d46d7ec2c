import Foundation
import RespiteAPI
import RespiteRecord

/// A notice as a hook reads it from its standard input: one JSON object on one line.
struct HookNotice: Encodable, Equatable {
    var key: String
    var attempt: Int
    var maybeRepeat: Bool
    var medium: String
    var address: String
    /// For e-mail only.
    var subject: String?
    /// The finished words, for those hooks that have none of their own.
    var text: String
    var template: String
    var parameters: [String: String]
    var severity: String
    var raisedAt: Instant

    init(_ notice: Outbox.Notice) {
        let words = Words(for: notice)
        (key, attempt, maybeRepeat) = (notice.key, notice.attempt, notice.maybeRepeat)
        (medium, address) = (notice.medium, notice.address)
        (subject, text) = (words.subject, words.text)
        (template, parameters) = (notice.template, notice.parameters)
        (severity, raisedAt) = (notice.severity, notice.raisedAt)
    }

    /// The line, with its end.
    func line() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}

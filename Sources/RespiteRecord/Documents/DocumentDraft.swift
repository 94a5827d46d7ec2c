/// A value being written as JSON with its keys in order, in less than half of the time that `JSONEncoder` takes.
package final class DocumentDraft {
    /// What all encoders of the value's parts write to.
    var text = DocumentText()

    private init() {}

    /// The text of a value: the same bytes for the same value on every machine. Throws for a value that is no number, and
    /// when a part is written to after the one around it went on.
    package static func bytes(of value: some Encodable) throws -> [UInt8] {
        let draft = DocumentDraft()
        try draft.write(value)
        if let failure = draft.text.failure { throw failure }
        return draft.text.bytes
    }

    func write(_ value: some Encodable) throws {
        let (depth, from) = (text.depth, text.bytes.count)
        try value.encode(to: DocumentEncoder(draft: self, depth: depth))
        text.complete(downTo: depth, writtenFrom: from)
    }
}

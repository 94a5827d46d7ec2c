/// A value being written as JSON with its keys in order, in half of the time that `JSONEncoder` takes.
package final class DocumentDraft {
    private var bytes: [UInt8] = []
    private var shape = Shape.scalar
    /// Where the value of each member stands in `bytes`.
    private var members: [(key: String, from: Int, to: Int)] = []
    /// Parts that were asked for before they were filled in, and the place of each among the members or items.
    private var later: [(place: Int, draft: DocumentDraft)] = []
    private let spares: Spares

    /// Drafts of parts that are written, to be used again: most of a document's parts are a word or a number.
    private final class Spares {
        var drafts: [DocumentDraft] = []
    }

    private init(_ spares: Spares) {
        self.spares = spares
    }

    private enum Shape {
        case scalar, list, object
    }

    /// The text of a value: the same bytes for the same value on every machine.
    package static func bytes(of value: some Encodable) throws -> [UInt8] {
        let spares = Spares()
        // They know one another.
        defer { spares.drafts = [] }
        let draft = DocumentDraft(spares)
        try value.encode(to: DocumentEncoder(draft: draft))
        var bytes: [UInt8] = []
        draft.write(to: &bytes)
        return bytes
    }

    func beginObject() { shape = .object }
    func beginList() { shape = .list }

    var count: Int { members.count }

    /// Adds a member, or an item when `key` is empty, by writing its value.
    func add(_ key: String, _ write: (inout [UInt8]) throws -> Void) rethrows {
        let from = bytes.count
        try write(&bytes)
        members.append((key, from, bytes.count))
    }

    func add(_ key: String, _ value: some Encodable) throws {
        var part = spares.drafts.popLast() ?? DocumentDraft(spares)
        try value.encode(to: DocumentEncoder(draft: part))
        add(key) { part.write(to: &$0) }
        // Whoever encodes might have kept its encoder.
        if isKnownUniquelyReferenced(&part) { spares.drafts.append(part.cleared()) }
    }

    private func cleared() -> DocumentDraft {
        bytes.removeAll(keepingCapacity: true)
        members.removeAll(keepingCapacity: true)
        later = []
        shape = .scalar
        return self
    }

    /// Adds a part that is filled in later.
    func addLater(_ key: String) -> DocumentDraft {
        let part = DocumentDraft(spares)
        later.append((members.count, part))
        members.append((key, bytes.count, bytes.count))
        return part
    }

    func setScalar(_ write: (inout [UInt8]) throws -> Void) rethrows { try write(&bytes) }

    func setScalar(_ value: some Encodable) throws { try value.encode(to: DocumentEncoder(draft: self)) }

    private func write(to text: inout [UInt8]) {
        for (place, draft) in later {
            let from = bytes.count
            draft.write(to: &bytes)
            (members[place].from, members[place].to) = (from, bytes.count)
        }
        switch shape {
        case .scalar where bytes.isEmpty: text += "null".utf8
        case .scalar: text += bytes
        case .list: write(to: &text, from: "[", until: "]") { _, _ in }
        case .object:
            if !isInOrder { members.sort { $0.key < $1.key } }
            write(to: &text, from: "{", until: "}") { key, text in
                Self.write(key, to: &text)
                text.append(UInt8(ascii: ":"))
            }
        }
    }

    private var isInOrder: Bool { zip(members, members.dropFirst()).allSatisfy { $0.key < $1.key } }

    private func write(
        to text: inout [UInt8], from start: Unicode.Scalar, until end: Unicode.Scalar,
        _ name: (String, inout [UInt8]) -> Void
    ) {
        text.append(UInt8(ascii: start))
        for (place, member) in members.enumerated() {
            if place > 0 { text.append(UInt8(ascii: ",")) }
            name(member.key, &text)
            text += bytes[member.from..<member.to]
        }
        text.append(UInt8(ascii: end))
    }

    static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        if text.utf8.allSatisfy(Self.standsForItself) {
            bytes += text.utf8
        } else {
            for byte in text.utf8 { write(escaped: byte, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func standsForItself(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func write(escaped byte: UInt8, to bytes: inout [UInt8]) {
        if standsForItself(byte) { return bytes.append(byte) }
        bytes.append(UInt8(ascii: "\\"))
        if byte >= 0x20 { return bytes.append(byte) }
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}

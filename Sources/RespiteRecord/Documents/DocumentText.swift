/// JSON being written, with the keys of each object in order.
///
/// Everything is written where it stands, one part after the other. Only the members of an object that come in another
/// order than their keys' are moved, when the object is complete.
struct DocumentText {
    private(set) var bytes: [UInt8] = []
    /// Why a part could not be begun.
    private(set) var failure: (any Error)?
    /// The parts that are not complete, each within the one before it.
    private var open: [Part] = []
    /// Of all objects that are not complete: where each member's key stands in `bytes`.
    private var members: [(key: String, from: Int)] = []
    private var moved: [UInt8] = []
    private var partsBegun = 0

    var depth: Int { open.count }

    enum Shape {
        case object, list
        /// One value, whichever it will be.
        case value
    }

    private struct Part {
        let number: Int
        let shape: Shape
        /// Where its first member or item stands.
        let from: Int
        /// How many members of other objects there were before its own.
        let membersBefore: Int
    }

    /// A part as whoever writes to it knows it.
    struct Place {
        fileprivate let depth: Int
        fileprivate let number: Int

        /// Of a part that was to stand in one that is complete.
        fileprivate static let nowhere = Place(depth: 0, number: 0)
    }

    // MARK: Parts

    /// Begins the value of an encoder, which may ask for it again.
    mutating func begin(_ shape: Shape, at depth: Int) -> Place {
        if open.count > depth {
            complete(downTo: depth + 1)
        } else {
            begin(shape)
        }
        return Place(depth: depth + 1, number: open[depth].number)
    }

    /// Begins a part within another. What is written to it comes before whatever the other goes on with.
    mutating func begin(_ shape: Shape, in place: Place, _ key: String = "") -> Place {
        do {
            try next(in: place, key)
        } catch {
            // Whoever begins a part cannot be told.
            failure = error
            return .nowhere
        }
        return begin(shape, at: open.count)
    }

    private mutating func begin(_ shape: Shape) {
        partsBegun += 1
        switch shape {
        case .object: bytes.append(UInt8(ascii: "{"))
        case .list: bytes.append(UInt8(ascii: "["))
        case .value: break
        }
        open.append(Part(number: partsBegun, shape: shape, from: bytes.count, membersBefore: members.count))
    }

    /// Goes on to the next member of an object, or the next item of a list. Its value is to be written next.
    mutating func next(in place: Place, _ key: String = "") throws {
        guard place.depth > 0, open.count >= place.depth, open[place.depth - 1].number == place.number else {
            throw EncodingError.invalidValue(key, .init(codingPath: [], debugDescription: "its part is complete"))
        }
        complete(downTo: place.depth)
        let part = open[place.depth - 1]
        if bytes.count > part.from { bytes.append(UInt8(ascii: ",")) }
        guard part.shape == .object else { return }
        members.append((key, bytes.count))
        write(key)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Completes all parts within so many. A value that wrote nothing is null.
    mutating func complete(downTo depth: Int, writtenFrom from: Int) {
        complete(downTo: depth)
        if bytes.count == from { write(raw: "null") }
    }

    private mutating func complete(downTo depth: Int) {
        while open.count > depth, let part = open.popLast() {
            switch part.shape {
            case .object:
                order(membersOf: part)
                members.removeSubrange(part.membersBefore...)
                bytes.append(UInt8(ascii: "}"))
            case .list: bytes.append(UInt8(ascii: "]"))
            case .value: if bytes.count == part.from { write(raw: "null") }
            }
        }
    }

    private mutating func order(membersOf part: Part) {
        let own = members[part.membersBefore...]
        guard zip(own, own.dropFirst()).contains(where: { $0.key > $1.key }) else { return }
        let ends = own.dropFirst().map { $0.from - 1 } + [bytes.count]
        moved.removeAll(keepingCapacity: true)
        for (member, end) in zip(own, ends).sorted(by: { $0.0.key < $1.0.key }) {
            if !moved.isEmpty { moved.append(UInt8(ascii: ",")) }
            moved += bytes[member.from..<end]
        }
        bytes.replaceSubrange(part.from..., with: moved)
    }

    // MARK: Values

    /// Writes what is JSON already.
    mutating func write(raw text: String) { bytes += text.utf8 }

    mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            if utf8.allSatisfy(Self.standsForItself) {
                bytes.append(contentsOf: utf8)
            } else {
                for byte in utf8 { write(escaped: byte) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func standsForItself(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func write(escaped byte: UInt8) {
        if Self.standsForItself(byte) { return bytes.append(byte) }
        bytes.append(UInt8(ascii: "\\"))
        if byte >= 0x20 { return bytes.append(byte) }
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}

extension KeptDocument {
    /// Goes through the bytes once and notes where each value stands.
    struct Scanner {
        private let bytes: UnsafeBufferPointer<UInt8>
        private var place = 0
        private var depth = 0
        private static let deepest = 64

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            self.bytes = bytes
        }

        /// All of the document's values, each before what is in it.
        mutating func nodes() throws -> [Node] {
            guard bytes.count < Int32.max else { throw Unreadable() }
            var nodes: [Node] = []
            nodes.reserveCapacity(bytes.count / 12)
            try value(into: &nodes)
            skipBlanks()
            guard place == bytes.count else { throw Unreadable() }
            return nodes
        }

        private mutating func value(into nodes: inout [Node]) throws {
            skipBlanks()
            switch try peek() {
            case UInt8(ascii: "{"): try nested(.object, UInt8(ascii: "}"), into: &nodes)
            case UInt8(ascii: "["): try nested(.list, UInt8(ascii: "]"), into: &nodes)
            case UInt8(ascii: "\""): try text(into: &nodes)
            case UInt8(ascii: "t"): try word("true", .yes, into: &nodes)
            case UInt8(ascii: "f"): try word("false", .no, into: &nodes)
            case UInt8(ascii: "n"): try word("null", .null, into: &nodes)
            default: try number(into: &nodes)
            }
        }

        private mutating func nested(_ kind: Node.Kind, _ end: UInt8, into nodes: inout [Node]) throws {
            let own = nodes.count
            nodes.append(Node(kind: kind, from: Int32(place), to: 0, next: 0))
            (place, depth) = (place + 1, depth + 1)
            guard depth <= Self.deepest else { throw Unreadable() }
            skipBlanks()
            var isFirst = true
            while try peek() != end {
                if !isFirst { try expect(UInt8(ascii: ",")) }
                isFirst = false
                if kind == .object {
                    skipBlanks()
                    try text(into: &nodes)
                    skipBlanks()
                    try expect(UInt8(ascii: ":"))
                }
                try value(into: &nodes)
                skipBlanks()
            }
            (place, depth) = (place + 1, depth - 1)
            nodes[own].to = Int32(place)
            nodes[own].next = Int32(nodes.count)
        }

        private mutating func text(into nodes: inout [Node]) throws {
            try expect(UInt8(ascii: "\""))
            let from = place
            var kind = Node.Kind.text
            while try peek() != UInt8(ascii: "\"") {
                guard bytes[place] >= 0x20 else { throw Unreadable() }
                if bytes[place] == UInt8(ascii: "\\") {
                    kind = .textWithEscapes
                    place += 1
                }
                place += 1
            }
            append(kind, from: from, to: &nodes)
            place += 1
        }

        private mutating func number(into nodes: inout [Node]) throws {
            let from = place
            while place < bytes.count, Self.isOfNumbers(bytes[place]) { place += 1 }
            guard place > from else { throw Unreadable() }
            append(.number, from: from, to: &nodes)
        }

        private static func isOfNumbers(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }

        private mutating func word(_ word: StaticString, _ kind: Node.Kind, into nodes: inout [Node]) throws {
            let end = place + word.utf8CodeUnitCount
            let isThere =
                end <= bytes.count
                && word.withUTF8Buffer { word in word.indices.allSatisfy { word[$0] == bytes[place + $0] } }
            guard isThere else { throw Unreadable() }
            append(kind, from: place, to: &nodes)
            place = end
        }

        private func append(_ kind: Node.Kind, from: Int, to nodes: inout [Node]) {
            nodes.append(Node(kind: kind, from: Int32(from), to: Int32(place), next: Int32(nodes.count + 1)))
        }

        private mutating func skipBlanks() {
            while place < bytes.count, bytes[place] <= 0x20, Self.isBlank(bytes[place]) { place += 1 }
        }

        private static func isBlank(_ byte: UInt8) -> Bool {
            byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
        }

        private func peek() throws -> UInt8 {
            guard place < bytes.count else { throw Unreadable() }
            return bytes[place]
        }

        private mutating func expect(_ byte: UInt8) throws {
            guard try peek() == byte else { throw Unreadable() }
            place += 1
        }
    }
}

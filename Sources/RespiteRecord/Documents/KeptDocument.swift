/// A JSON document that was written here, while it is read.
///
/// Reads as `JSONDecoder` does what `JSONEncoder` wrote, in less than half of the time: a plan is opened while somebody waits
/// on the telephone. Names were checked against the catalogue when it was written, and are not checked again.
package struct KeptDocument {
    /// One value: where its text stands, and where the value after it and all that is in it begins.
    struct Node {
        enum Kind {
            case null, yes, no, number, text, textWithEscapes, list, object
        }

        var kind: Kind
        var from: Int32
        var to: Int32
        var next: Int32
    }

    /// It is not JSON, or not what was to be read from it.
    package struct Unreadable: Error {}

    let bytes: UnsafeBufferPointer<UInt8>
    let nodes: UnsafeBufferPointer<Node>

    /// Reads a whole document. What is read must not keep its decoder: the document is gone with this call.
    package static func read<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        var text = text
        return try text.withUTF8 { bytes in
            var scanner = Scanner(bytes)
            return try scanner.nodes().withUnsafeBufferPointer { nodes in
                var document = KeptDocument(bytes: bytes, nodes: nodes)
                return try withUnsafePointer(to: &document) { try Value(from: Reader($0, 0)) }
            }
        }
    }

    /// Whether the text of a node is `name`, byte for byte.
    func names(_ node: Node, _ name: String) -> Bool {
        guard node.kind == .text else { return (try? text(of: node)) == name }
        var name = name
        return name.withUTF8 { name in
            let text = slice(node)
            return name.count == text.count && name.indices.allSatisfy { name[$0] == text[$0] }
        }
    }

    func text(of node: Node) throws -> String {
        switch node.kind {
        case .text: return String(decoding: slice(node), as: UTF8.self)
        case .textWithEscapes: return try Escapes.resolved(slice(node))
        case .null, .yes, .no, .number, .list, .object: throw Unreadable()
        }
    }

    func number(of node: Node) throws -> Double {
        guard node.kind == .number, let number = Double(String(decoding: slice(node), as: UTF8.self)) else {
            throw Unreadable()
        }
        return number
    }

    func whole(of node: Node) throws -> Int {
        guard node.kind == .number else { throw Unreadable() }
        if let whole = Int(String(decoding: slice(node), as: UTF8.self)) { return whole }
        // As 3.0 is a whole number too.
        guard let whole = Int(exactly: try number(of: node)) else { throw Unreadable() }
        return whole
    }

    private func slice(_ node: Node) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(node.from)..<Int(node.to)])
    }
}

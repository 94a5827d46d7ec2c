/// Why bytes are no JSON value that can be taken.
package enum BadJSON: Error, Equatable {
    case malformed(at: Int)
    case notUTF8
    case nestedTooDeeply
    case nameTwice
}

extension JSON {
    /// Reads one value, exactly as RFC 8259 writes it, with arrays and objects nested at most `depth` deep.
    ///
    /// A whole number outside of Int64 becomes the nearest fraction; one that no Double holds is refused,
    /// and so is an object with two members of the same name, for nobody can say which is meant.
    package init(parsing bytes: [UInt8], depth: Int = 32) throws(BadJSON) {
        var reader = JSONReader(bytes: bytes, depth: depth)
        self = try reader.value()
        try reader.end()
    }
}

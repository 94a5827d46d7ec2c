/// The end of what a program wrote: however much that was, only so much is kept.
package struct Tail: Equatable, Sendable {
    private var bytes: [UInt8] = []
    private let limit: Int

    package init(limit: Int = 4096) {
        self.limit = limit
    }

    package mutating func append(_ more: some Collection<UInt8>) {
        bytes += more.suffix(limit)
        bytes.removeFirst(max(0, bytes.count - limit))
    }

    /// The lines that are not empty, without white space around them. The first may have lost its beginning.
    package var lines: [String] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { line in
                let ends = line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
                return String(ends.reversed())
            }
    }
}

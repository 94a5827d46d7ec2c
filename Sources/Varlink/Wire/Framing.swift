import NIOCore

/// Cuts a stream of bytes into messages, each ended by a NUL. Keeps what is not whole yet, up to a limit.
struct Framing {
    private let limit: Int
    private var bytes = ByteBuffer()
    /// How many of the first bytes are known to hold no NUL.
    private var searched = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// True if a message has begun, and `next()` found no end to it.
    var isPartial: Bool { searched > 0 }

    /// Takes bytes as they came.
    mutating func append(_ more: consuming ByteBuffer) {
        if bytes.readableBytes == 0 {
            bytes = more
        } else {
            bytes.discardReadBytes()
            bytes.writeBuffer(&more)
        }
    }

    /// The next whole message without its NUL, or nil if there is none yet.
    mutating func next() throws(BadMessage) -> [UInt8]? {
        let view = bytes.readableBytesView
        guard let end = view.dropFirst(searched).firstIndex(of: 0) else {
            searched = view.count
            guard searched <= limit else { throw .tooLong }
            return nil
        }
        searched = 0
        let length = end - view.startIndex
        guard length <= limit else { throw .tooLong }
        defer { bytes.moveReaderIndex(forwardBy: 1) }
        return bytes.readBytes(length: length)
    }
}

extension ByteBuffer {
    /// A message and the NUL that ends it.
    init(message: [UInt8]) {
        self.init()
        reserveCapacity(message.count + 1)
        writeBytes(message)
        writeInteger(UInt8(0))
    }
}

import Foundation

/// The bytes of a file, one after the other, without holding all of it.
final class ByteReader {
    private let handle: FileHandle
    private var bytes: [UInt8]
    private var place = 0
    private static let chunk = 1 << 16

    /// Reads what an open file still holds.
    init(_ handle: FileHandle) {
        (self.handle, bytes) = (handle, [])
    }

    /// Nil at the end. Throws when the file cannot be read further.
    func next() throws -> UInt8? {
        if place == bytes.count, try !fill() { return nil }
        defer { place += 1 }
        return bytes[place]
    }

    /// The byte that `next()` will return.
    func peek() throws -> UInt8? {
        if place == bytes.count, try !fill() { return nil }
        return bytes[place]
    }

    /// The bytes up to the next line end, which is taken but not returned; nil at the end.
    func line() throws -> [UInt8]? {
        guard try peek() != nil else { return nil }
        var line: [UInt8] = []
        while try peek() != nil {
            if let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) {
                line += bytes[place..<end]
                place = end + 1
                break
            }
            line += bytes[place...]
            place = bytes.count
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }

    /// Skips the mark that some programs put in front of UTF-8.
    func skipByteOrderMark() throws {
        guard try peek() == 0xEF, bytes.count >= place + 3, bytes[place + 1] == 0xBB, bytes[place + 2] == 0xBF else {
            return
        }
        place += 3
    }

    private func fill() throws -> Bool {
        bytes = Array(try handle.read(upToCount: Self.chunk) ?? Data())
        place = 0
        return !bytes.isEmpty
    }
}

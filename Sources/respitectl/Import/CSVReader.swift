/// A row of a table in a CSV file.
struct CSVRecord: Equatable {
    /// As a spreadsheet numbers it: the heading is row 1.
    var row: Int
    var fields: [String] = []
    /// Why the row cannot be read, in words that follow "row 7".
    var fault: String?

    var isBlank: Bool { fault == nil && fields.allSatisfy(\.isEmpty) }
}

/// Reads comma-separated values row by row, strictly as RFC 4180 writes them, with any line ends.
///
/// A row that breaks the rules has a fault, and the next one is read all the same.
struct CSVReader {
    private enum State {
        case start, plain, quoted, afterQuote
    }

    private let bytes: ByteReader
    private var row = 0
    private var state = State.start
    private var field: [UInt8] = []
    private var record = CSVRecord(row: 0)

    init(_ bytes: ByteReader) throws {
        self.bytes = bytes
        try bytes.skipByteOrderMark()
    }

    /// Nil after the last row.
    mutating func next() throws -> CSVRecord? {
        guard try bytes.peek() != nil else { return nil }
        row += 1
        record = CSVRecord(row: row)
        state = .start
        while let byte = try bytes.next() {
            if try take(byte) { return record }
        }
        if state == .quoted { complain("has a quotation mark that is never closed") }
        endField()
        return record
    }

    /// True when the byte ended the row.
    private mutating func take(_ byte: UInt8) throws -> Bool {
        if state == .quoted {
            if byte == UInt8(ascii: "\"") { state = .afterQuote } else { field.append(byte) }
            return false
        }
        switch byte {
        case UInt8(ascii: ","): endField()
        case UInt8(ascii: "\n"):
            endField()
            return true
        case UInt8(ascii: "\r"):
            if try bytes.peek() == UInt8(ascii: "\n") { _ = try bytes.next() }
            endField()
            return true
        case UInt8(ascii: "\""): takeQuote()
        default: takePlain(byte)
        }
        return false
    }

    private mutating func takeQuote() {
        switch state {
        case .start: state = .quoted
        case .afterQuote:
            field.append(UInt8(ascii: "\""))
            state = .quoted
        case .plain, .quoted: complain("has a quotation mark inside a value that does not begin with one")
        }
    }

    private mutating func takePlain(_ byte: UInt8) {
        if state == .afterQuote { complain("has text after a closing quotation mark") }
        state = .plain
        field.append(byte)
    }

    private mutating func endField() {
        if let text = String(validating: field, as: UTF8.self) {
            record.fields.append(text)
        } else {
            complain("is not text in UTF-8; save the file as “CSV UTF-8”")
            record.fields.append("")
        }
        field.removeAll(keepingCapacity: true)
        state = .start
    }

    private mutating func complain(_ fault: String) {
        if record.fault == nil { record.fault = fault }
    }
}

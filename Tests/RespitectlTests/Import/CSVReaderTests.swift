import Foundation
import RespiteRecord
import Testing

@testable import respitectl

@Suite struct CSVReaderTests {
    private func records(_ text: String) throws -> [CSVRecord] {
        try records(Data(text.utf8))
    }

    private func records(_ bytes: Data) throws -> [CSVRecord] {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: bytes)
        try pipe.fileHandleForWriting.close()
        var reader = try CSVReader(ByteReader(pipe.fileHandleForReading))
        var records: [CSVRecord] = []
        while let record = try reader.next() { records.append(record) }
        return records
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func rowsEndWithAnyLineEnd(end: String) throws {
        let records = try records(["a,b", "c,d"].joined(separator: end) + end)
        #expect(records == [CSVRecord(row: 1, fields: ["a", "b"]), CSVRecord(row: 2, fields: ["c", "d"])])
    }

    @Test func theLastRowNeedsNoLineEnd() throws {
        #expect(
            try records("a,b\nc,") == [CSVRecord(row: 1, fields: ["a", "b"]), CSVRecord(row: 2, fields: ["c", ""])])
    }

    @Test func quotesHoldCommasLinesAndQuotes() throws {
        let records = try records("\"a,b\",\"c\nd\",\"e \"\"f\"\"\"\nnext\n")
        #expect(records.map(\.fields) == [["a,b", "c\nd", "e \"f\""], ["next"]])
        #expect(records.map(\.row) == [1, 2])
    }

    @Test func theMarkInFrontOfTheTextIsNoPartOfIt() throws {
        #expect(try records("\u{FEFF}name\n").first?.fields == ["name"])
    }

    @Test(arguments: [
        ("a\"b,c", "has a quotation mark inside a value that does not begin with one"),
        ("\"a\"b,c", "has text after a closing quotation mark"),
    ]) func aRowThatBreaksTheRulesIsNamedAndTheNextIsRead(line: String, fault: String) throws {
        let records = try records("\(line)\nx,y\n")
        #expect(records.map(\.fault) == [fault, nil])
        #expect(records.last?.fields == ["x", "y"])
    }

    @Test func aQuotationMarkThatIsNeverClosedIsNamedByTheRowWhereItBegan() throws {
        let records = try records("a\n\"b\nc\n")
        #expect(records.map(\.fault) == [nil, "has a quotation mark that is never closed"])
        #expect(records.last?.row == 2)
    }

    @Test func whatIsNoUTF8IsSaid() throws {
        let records = try records(Data([0x41, 0xE9, 0x0A, 0x42, 0x0A]))
        #expect(records.first?.fault?.contains("UTF-8") == true)
        #expect(records.last?.fields == ["B"])
    }

    /// Against the rules of RFC 4180 turned round: whatever is written by them is read back.
    @Test func whateverIsWrittenByTheRulesIsReadBack() throws {
        var random = SplitMix64(seed: 4180)
        let letters = ["a", ",", "\"", "\n", "\r", "é", " ", "ß", "\u{1F600}"]
        for _ in 0..<300 {
            let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (0..<3).map { _ in
                    (0..<Int.random(in: 0...5, using: &random)).map { _ in
                        letters[Int.random(in: letters.indices, using: &random)]
                    }.joined()
                }
            }
            let text = rows.map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
            }.joined()
            #expect(try records(text).map(\.fields) == rows)
        }
    }
}

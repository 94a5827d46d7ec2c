import Foundation
import GRDB

@testable import RespiteStore

/// The forms in which a text could stand somewhere without being seen at once.
struct Forms {
    let all: [String]

    init(of text: String) {
        let bytes = Array(text.utf8)
        let hexadecimal = bytes.map { String(format: "%02x", $0) }.joined()
        // Three places in a row, because it need not begin at one of base 64's own.
        let base64 = (0..<3).map { skipped in
            let text = Data(repeatElement(0x20, count: skipped) + bytes).base64EncodedString()
            return String(text.dropFirst(skipped == 0 ? 0 : 4).prefix(while: { $0 != "=" }).dropLast(2))
        }
        all = [text, hexadecimal, hexadecimal.uppercased(), String(text.reversed())] + base64
    }
}

extension MasterKey {
    /// A key for tests, another for each number.
    static func test(_ number: UInt8) -> MasterKey? { MasterKey((0..<32).map { $0 &+ number }) }
}

extension Store {
    /// Every column of every table, as text and as what it is made of.
    func everything() async throws -> String {
        try await read { db in
            let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
            return try tables.map { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").map { row in
                    row.map { _, value in
                        let data = Data.fromDatabaseValue(value) ?? Data(value.description.utf8)
                        return "\(value.description) \(String(decoding: data, as: UTF8.self))"
                    }.joined(separator: "|")
                }.joined(separator: "\n")
            }.joined(separator: "\n")
        }
    }
}

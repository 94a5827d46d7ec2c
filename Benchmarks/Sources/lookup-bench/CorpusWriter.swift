import Foundation
import RespiteCore

/// Writes people as a corpus of the form that is read, so that others can be measured on the same ones.
struct CorpusWriter {
    private let output: FileHandle
    private var pending = Data()

    /// Nil when the file cannot be made.
    init?(_ path: String) {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let output = FileHandle(forWritingAtPath: path)
        else { return nil }
        self.output = output
    }

    mutating func write(_ people: [LookupPerson], name: (LookupPerson.ID) -> String) throws {
        for person in people {
            pending += try line(person, name(person.id))
            if pending.count > 1 << 20 { try flush() }
        }
        try flush()
    }

    private mutating func flush() throws {
        try output.write(contentsOf: pending)
        pending.removeAll(keepingCapacity: true)
    }

    private func line(_ person: LookupPerson, _ id: String) throws -> Data {
        let members: [(String, String?)] = [
            ("id", id), ("given_name", person.givenNames), ("family_name", person.familyName),
            ("date_of_birth", person.born.map { "\($0)" }), ("town", person.town), ("postcode", person.postcode),
            ("phone", person.telephones.first), ("reference_id", person.codes.first),
        ]
        let written = members.map { name, value in "\"\(name)\":\(Self.quoted(value))" }
        let lines = "\"address_lines\":[\(person.addressLines.map(Self.quoted).joined(separator: ","))]"
        return Data("{\((written + [lines]).joined(separator: ","))}\n".utf8)
    }

    private static func quoted(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "null" }
        return "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}

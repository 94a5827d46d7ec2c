import Foundation
import RespiteCore

/// Answers one JSON query a line with one JSON array of ids a line, best first.
func serve(_ index: LookupIndex, name: (LookupPerson.ID) -> String) {
    struct Request: Decodable {
        var text: String?
        var fields: [String: String]?
        var k: Int?
    }
    let decoder = JSONDecoder()
    while let line = readLine() {
        let request = try? decoder.decode(Request.self, from: Data(line.utf8))
        let fields = request?.fields.map(LookupFields.init)
        let query =
            switch (request?.text, fields) {
            case (let text?, let fields?): LookupQuery(text: text, fields: fields)
            case (nil, let fields?): LookupQuery(fields: fields)
            case (let text, nil): LookupQuery(text: text ?? "")
            }
        let found = index.find(query, limit: request?.k ?? 10).candidates.map { "\"\(name($0.person))\"" }
        FileHandle.standardOutput.write(Data("[\(found.joined(separator: ","))]\n".utf8))
    }
}

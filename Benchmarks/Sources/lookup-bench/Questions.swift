import Foundation
import RespiteCore

/// One query of a set: what was typed, and who was meant.
struct Question: Decodable {
    var task: String
    var text: String
    var text_uk: String?
    var fields: [String: String]
    var target: String

    static func read(_ path: String) throws -> [Question] {
        let decoder = JSONDecoder()
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            .map { try decoder.decode(Question.self, from: Data($0.utf8)) }
    }
}

extension LookupFields {
    /// The fields of the set's own names.
    init(_ named: [String: String]) {
        self.init()
        given = named["given_name"] ?? ""
        family = named["family_name"] ?? ""
        born = named["date_of_birth"] ?? ""
        house = named["street_number"] ?? ""
        street = named["street"] ?? ""
        locality = named["locality"] ?? ""
        town = named["town"] ?? ""
        postcode = named["postcode"] ?? ""
        telephone = named["phone"] ?? ""
        code = named["reference_id"] ?? ""
    }
}

import Foundation
import RespiteAPI

/// One line of a batch: what was heard, and how many answers are wanted.
struct BatchQuery: Decodable, Equatable, Sendable {
    var text: String?
    var fields: Fields?
    var k: Int?

    /// By the names of the wire, or by those that lists of people for matching usually have.
    struct Fields: Decodable, Equatable, Sendable {
        var wire = Lookup.Fields()

        init(from decoder: any Decoder) throws {
            let values = try [String: String?](from: decoder)
            for (name, value) in values {
                guard let value else { continue }
                guard let path = Self.paths[name] else { throw Unknown(name: name) }
                wire[keyPath: path] = value
            }
        }

        private static var paths: [String: WritableKeyPath<Lookup.Fields, String?>] {
            [
                "given": \.given, "given_name": \.given, "family": \.family, "family_name": \.family,
                "born": \.born, "date_of_birth": \.born, "postcode": \.postcode, "number": \.number,
                "street_number": \.number, "street": \.street, "locality": \.locality, "town": \.town,
                "telephone": \.telephone, "phone": \.telephone, "nhsNumber": \.nhsNumber,
                "reference_id": \.nhsNumber,
            ]
        }
    }

    struct Unknown: Error {
        let name: String
    }

    /// Throws a sentence that says what is wrong with the line.
    init(line: String) throws {
        do {
            self = try JSONDecoder().decode(BatchQuery.self, from: Data(line.utf8))
        } catch let unknown as Unknown {
            throw Complaint(.refused, "there is no field \(unknown.name)")
        } catch {
            throw Complaint(.refused, #"a query is one JSON object, such as {"text":"jon smyth","k":10}"#)
        }
        if text == nil, fields == nil { throw Complaint(.refused, "a query has text or fields") }
    }

    func call(_ purpose: PurposeOptions) -> Lookup.Find {
        Lookup.Find(
            text: text, fields: fields?.wire, limit: k, purpose: purpose.wire, words: purpose.words, open: false
        )
    }
}

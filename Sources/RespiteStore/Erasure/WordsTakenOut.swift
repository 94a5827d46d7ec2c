import Foundation
import RespiteRecord

extension Document {
    /// The words of a stored document: every text in it that may be any text.
    static func texts<Value: Codable>(in text: String, _ type: Value.Type) throws -> [String] {
        var found: [String] = []
        _ = try withoutWords(text, type) { words in
            found.append(words)
            return true
        }
        return found
    }

    /// A stored document without its words: every text in it that may be any text is emptied, if `isToGo` says so of it.
    /// What is one of a few choices, an instant, a number or an id stays, so that it can still be read and counted.
    static func withoutWords<Value: Codable>(
        _ text: String, _ type: Value.Type, where isToGo: (String) -> Bool = { _ in true }
    ) throws -> String {
        func reads(_ tree: Any) -> Bool {
            guard let data = try? JSONSerialization.data(withJSONObject: tree, options: .fragmentsAllowed) else {
                return false
            }
            return (try? KeptDocument.read(type, from: String(decoding: data, as: UTF8.self))) != nil
        }
        func emptied(_ part: Any, _ whole: (Any) -> Any) -> Any {
            switch part {
            case let text as String:
                return !text.isEmpty && reads(whole("")) && isToGo(text) ? "" : text
            case var list as [Any]:
                for place in list.indices {
                    list[place] = emptied(list[place]) { one in
                        var other = list
                        other[place] = one
                        return whole(other)
                    }
                }
                return list
            case var fields as [String: Any]:
                for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
                    fields[name] = emptied(value) { one in
                        var other = fields
                        other[name] = one
                        return whole(other)
                    }
                }
                return fields
            default: return part
            }
        }
        let tree = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        let data = try JSONSerialization.data(
            withJSONObject: emptied(tree) { $0 }, options: .fragmentsAllowed)
        return try Document.text(
            read(type, from: String(decoding: data, as: UTF8.self), of: "a document without its words"))
    }
}

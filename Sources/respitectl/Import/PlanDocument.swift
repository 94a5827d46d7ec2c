import Varlink

/// A plan's document that is filled in value by value.
struct PlanDocument {
    private var json = JSON.object(JSONObject())

    mutating func set(_ value: JSON, at path: FieldPath) {
        json = Self.setting(value, at: path.steps[...], in: json)
    }

    private static func setting(_ value: JSON, at steps: ArraySlice<FieldPath.Step>, in json: JSON?) -> JSON {
        guard let step = steps.first else { return json?.members.map { $0.filled(from: value) } ?? value }
        let rest = steps.dropFirst()
        switch step {
        case .member(let name):
            var members = json?.members ?? JSONObject()
            members[name] = setting(value, at: rest, in: members[name])
            return .object(members)
        case .answer:
            var members = json?.members ?? JSONObject(["answer": "stated"])
            members["items"] = setting(value, at: rest, in: members["items"])
            return .object(members)
        case .item(let number):
            var items = json?.items ?? []
            while items.count <= number { items.append(.null) }
            items[number] = setting(value, at: rest, in: items[number])
            return .array(items)
        }
    }

    /// The document without the items of lists that nothing was put into, and where the others stood before.
    func packed() -> (json: JSON, places: PackedPlaces) {
        var places = PackedPlaces()
        return (Self.packed(json, at: "", &places), places)
    }

    private static func packed(_ json: JSON, at path: String, _ places: inout PackedPlaces) -> JSON {
        switch json {
        case .object(let members):
            var kept = JSONObject()
            for (name, value) in members.members {
                let isAnswer = name == "items" && members["answer"] != nil
                kept[name] = packed(value, at: isAnswer ? path : path.isEmpty ? name : "\(path).\(name)", &places)
            }
            return .object(kept)
        case .array(let items):
            let kept = items.indices.filter { items[$0] != .null }
            if kept.count < items.count { places.note(path, kept) }
            return .array(kept.enumerated().map { packed(items[$1], at: "\(path)[\($0)]", &places) })
        case .null, .bool, .integer, .number, .string: return json
        }
    }
}

/// Where the items of lists stood before the empty ones were left out.
struct PackedPlaces: Equatable {
    private var places: [String: [Int]] = [:]

    fileprivate mutating func note(_ path: String, _ kept: [Int]) { places[path] = kept }

    /// A path of the packed document as it was before.
    func original(_ path: String) -> String {
        guard !places.isEmpty else { return path }
        var (packed, original) = ("", "")
        for piece in path.split(separator: "[", omittingEmptySubsequences: false) {
            guard let end = piece.firstIndex(of: "]"), let number = Int(piece[..<end]) else {
                packed += piece
                original += piece
                continue
            }
            let place = places[packed].flatMap { $0.indices.contains(number) ? $0[number] : nil } ?? number
            let rest = piece[piece.index(after: end)...]
            packed += "[\(number)]\(rest)"
            original += "[\(place)]\(rest)"
        }
        return original
    }
}

extension JSON {
    var members: JSONObject? { if case .object(let members) = self { members } else { nil } }
    var items: [JSON]? { if case .array(let items) = self { items } else { nil } }
}

extension JSONObject {
    /// With the members of another object beside its own.
    fileprivate func filled(from other: JSON) -> JSON {
        var filled = self
        for member in other.members?.members ?? [] { filled[member.name] = member.value }
        return .object(filled)
    }

    init(_ members: KeyValuePairs<String, JSON>) {
        self.init()
        for (name, value) in members { self[name] = value }
    }
}

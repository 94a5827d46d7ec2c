/// Where a value does not have the shape it should have, such as `plan.contacts[2].name`.
struct Misfit: Error, Equatable {
    private(set) var path: String

    init(field: String) { path = field }
    init(index: Int) { path = "[\(index)]" }

    private init(path: String) { self.path = path }

    /// The value that is wrong, seen from the one around it.
    static let itself = Misfit(path: "")

    func within(field: String) -> Misfit {
        Misfit(path: path.isEmpty || path.hasPrefix("[") ? field + path : "\(field).\(path)")
    }

    func within(index: Int) -> Misfit {
        Misfit(path: path.isEmpty || path.hasPrefix("[") ? "[\(index)]\(path)" : "[\(index)].\(path)")
    }
}

extension Interface {
    /// Checks that `object` has each field it must have, each of the right shape, and no others.
    func check(_ object: JSONObject, against structure: Structure) throws(Misfit) {
        var missing = structure.fields.count
        for member in object.members {
            guard let field = structure[member.name] else { throw Misfit(field: member.name) }
            missing -= 1
            do { try check(member.value, against: field.shape) } catch { throw error.within(field: field.name) }
        }
        guard missing > 0 else { return }
        for field in structure.fields where !field.shape.isOptional && object[field.name] == nil {
            throw Misfit(field: field.name)
        }
    }

    private func check(_ value: JSON, against shape: Shape) throws(Misfit) {
        switch (shape, value) {
        case (.any, _), (.object, .object), (.bool, .bool), (.string, .string), (.optional, .null): return
        case (.int, _): if value.asInteger == nil { throw .itself }
        case (.float, _): if value.asNumber == nil { throw .itself }
        case (.optional(let wrapped), _): try check(value, against: wrapped)
        case (.structure(let structure), .object(let object)): try check(object, against: structure)
        case (.enumeration(let values), .string(let text)): if !values.contains(text) { throw .itself }
        case (.array(let element), .array(let elements)): try check(elements, against: element)
        case (.map(let element), .object(let members)): try check(members, eachAgainst: element)
        case (.named(let name), _): try check(value, against: types[name] ?? .any)
        case (.bool, _), (.string, _), (.object, _), (.structure, _), (.enumeration, _), (.array, _), (.map, _):
            throw .itself
        }
    }

    private func check(_ elements: [JSON], against shape: Shape) throws(Misfit) {
        for (index, element) in elements.enumerated() {
            do { try check(element, against: shape) } catch { throw error.within(index: index) }
        }
    }

    private func check(_ members: JSONObject, eachAgainst shape: Shape) throws(Misfit) {
        for member in members.members {
            do { try check(member.value, against: shape) } catch { throw error.within(field: member.name) }
        }
    }
}

/// A value that is being encoded: what of it is known so far.
final class JSONDraft {
    private enum Content {
        case nothing
        case single(JSON)
        case array
        case object
    }

    /// A part that may still grow after it was begun, and its place.
    private enum Part {
        case element(Int, JSONDraft)
        case member(String, JSONDraft)
    }

    private var content = Content.nothing
    private var elements: [JSON] = []
    private var members = JSONObject()
    private var parts: [Part] = []

    var count: Int { elements.count }

    /// The value. If nothing was encoded, that is `{}`.
    var value: JSON {
        for part in parts {
            switch part {
            case .element(let index, let draft): elements[index] = draft.value
            case .member(let name, let draft): members[name] = draft.value
            }
        }
        return switch content {
        case .nothing, .object: .object(members)
        case .single(let value): value
        case .array: .array(elements)
        }
    }

    func fill(_ value: JSON) { content = .single(value) }
    func beArray() { content = .array }
    func beObject() { content = .object }
    func append(_ element: JSON) { elements.append(element) }
    func set(_ name: String, _ member: JSON) { members[name] = member }

    /// A draft of the next element.
    func draftElement() -> JSONDraft {
        let draft = JSONDraft()
        parts.append(.element(count, draft))
        elements.append(.null)
        return draft
    }

    /// A draft of a member.
    func draftMember(_ name: String) -> JSONDraft {
        let draft = JSONDraft()
        parts.append(.member(name, draft))
        members[name] = .null
        return draft
    }
}

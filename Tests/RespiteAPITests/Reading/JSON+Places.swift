import Varlink

/// A step into a JSON value.
enum Step: Hashable {
    case field(String)
    case item(Int)
}

extension [Step] {
    /// As a fault names it: `plan.contacts.items[2].name`
    func path(from root: String) -> String {
        reduce(root) { path, step in
            switch step {
            case .field(let name): "\(path).\(name)"
            case .item(let number): "\(path)[\(number)]"
            }
        }
    }
}

extension JSON {
    /// The way to every value within, and to this one.
    var places: [[Step]] { [[]] + children.flatMap { step, value in value.places.map { [step] + $0 } } }

    func value(at place: ArraySlice<Step>) -> JSON? {
        guard let step = place.first else { return self }
        return children.first { $0.0 == step }?.1.value(at: place.dropFirst())
    }

    /// With the value at a place changed.
    func replacing(_ place: ArraySlice<Step>, _ change: (JSON) -> JSON) -> JSON {
        switch (place.first, self) {
        case (.field(let name)?, .object(var object)):
            object[name] = object[name]?.replacing(place.dropFirst(), change)
            return .object(object)
        case (.item(let number)?, .array(var items)):
            items[number] = items[number].replacing(place.dropFirst(), change)
            return .array(items)
        default: return change(self)
        }
    }

    func adding(_ name: String, _ value: JSON) -> JSON {
        guard case .object(var object) = self else { return self }
        object[name] = value
        return .object(object)
    }

    /// A value that can stand nowhere where this one can.
    var ofAnotherKind: JSON {
        if case .bool = self { "true" } else { true }
    }

    private var children: [(Step, JSON)] {
        switch self {
        case .object(let object): object.members.map { (.field($0.name), $0.value) }
        case .array(let items): items.enumerated().map { (.item($0), $1) }
        case .null, .bool, .integer, .number, .string: []
        }
    }
}

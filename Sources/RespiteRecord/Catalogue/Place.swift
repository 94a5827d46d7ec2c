/// Where one is in a document. Its path, and the same in words, are made only when somebody wants them.
indirect enum Place {
    case top
    case field(Field, in: Place)
    /// The item of a number, counted from 0.
    case item(Int, Tree, in: Place)

    /// As in `Problem.path`.
    var path: String {
        switch self {
        case .top: ""
        case .field(let field, in: .top): field.name
        case .field(let field, in: let place): "\(place.path).\(field.name)"
        case .item(let number, _, in: let place): "\(place.path)[\(number)]"
        }
    }

    /// "contacts 2 (Tull): when they can be reached"
    var words: String {
        switch self {
        case .top: ""
        case .field(let field, in: .top): field.label
        case .field(let field, in: let place): "\(place.words): \(field.label)"
        case .item(let number, let item, in: let place):
            "\(place.words) \(number + 1)" + (Self.name(of: item).map { " (\($0))" } ?? "")
        }
    }

    /// The weakest need on the way here: what is needed of something that may be left out may be left out too.
    var need: Need {
        switch self {
        case .top: .must
        case .field(let field, in: let place): min(place.need, field.need)
        case .item(_, _, in: let place): place.need
        }
    }

    private static func name(of item: Tree) -> String? {
        (item["name"]?["family"] ?? item["name"]?["given"] ?? item["name"])?.text
    }
}

extension Shape {
    /// A three-valued answer as the list that it holds.
    package var asList: Shape {
        if case .answer(let item) = self { .list(item) } else { self }
    }
}

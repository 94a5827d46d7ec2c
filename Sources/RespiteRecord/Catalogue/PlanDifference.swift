/// What changed from one version of a plan to another, field by field, in the order of the form.
package struct PlanDifference: Equatable, Sendable {
    /// One field, or one item of a list, that is not as it was.
    package struct Change: Codable, Hashable, Sendable {
        package enum Kind: String, Choice {
            case changed, added, takenOut, reordered
        }

        package var kind: Kind
        /// In the newer version, or in the older one of what was taken out.
        package var path: String
        package var tier: Tier
        /// "the carer: date of birth"
        package var words: String
        /// Nil is *not asked*.
        package var before: String?
        package var after: String?

        package init(kind: Kind, path: String, tier: Tier, words: String, before: String?, after: String?) {
            self.kind = kind
            self.path = path
            self.tier = tier
            self.words = words
            self.before = before
            self.after = after
        }
    }

    package let changes: [Change]

    package init(from older: Plan, to newer: Plan) throws {
        var comparison = Comparison()
        comparison.compare((try Tree(older), try Tree(newer)), FieldCatalogue.plan, .top)
        changes = comparison.changes
    }

    /// One line a change: "the carer: date of birth: 1959 → 1959-05-02".
    package var lines: [String] { changes.map(\.line) }
}

extension PlanDifference.Change {
    package var line: String {
        switch kind {
        case .changed: "\(words): \(before ?? "not asked") → \(after ?? "not asked")"
        case .added: "\(words): added: \(after ?? "")"
        case .takenOut: "\(words): taken out: \(before ?? "")"
        case .reordered: "\(words): order: \(before ?? "") → \(after ?? "")"
        }
    }
}

private struct Comparison {
    var changes: [PlanDifference.Change] = []

    mutating func compare(_ pair: (old: Tree?, new: Tree?), _ fields: [Field], _ place: Place) {
        for field in fields {
            let (old, new) = (pair.old?[field.name], pair.new?[field.name])
            if old != new { compare((old, new), field, .field(field, in: place)) }
        }
    }

    private mutating func compare(_ pair: (old: Tree?, new: Tree?), _ field: Field, _ place: Place) {
        switch field.shape {
        case .part(let fields): compare(pair, fields, place)
        case .list(.part), .answer(.part): compareItems(pair, field, place)
        case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice, .choices, .list, .answer:
            report(.changed, pair.old.map(field.shape.spoken), pair.new.map(field.shape.spoken), (field, place))
        }
    }

    private mutating func compareItems(_ pair: (old: Tree?, new: Tree?), _ field: Field, _ place: Place) {
        let (old, new) = (Items(pair.old), Items(pair.new))
        guard case .list(.part(let fields)) = field.shape.asList, !old.all.isEmpty, !new.all.isEmpty else {
            return report(.changed, pair.old.map(field.shape.spoken), pair.new.map(field.shape.spoken), (field, place))
        }
        for (number, item) in new.all.enumerated() {
            let place = Place.item(number, item, in: place)
            if let before = old.byIdentity[new.identities[number]] {
                compare((before, item), fields, place)
            } else {
                report(.added, nil, field.shape.spokenItem(item), (field, place))
            }
        }
        for (number, item) in old.all.enumerated() where new.byIdentity[old.identities[number]] == nil {
            report(.takenOut, field.shape.spokenItem(item), nil, (field, .item(number, item, in: place)))
        }
        reportOrder(old, new, (field, place))
    }

    private mutating func reportOrder(_ old: Items, _ new: Items, _ here: (field: Field, place: Place)) {
        let before = old.identities.filter { new.byIdentity[$0] != nil }
        let after = new.identities.filter { old.byIdentity[$0] != nil }
        guard before != after else { return }
        let names = { (items: Items, order: [String]) in
            order.compactMap { items.byIdentity[$0].map(here.field.shape.titleOfItem) }.joined(separator: ", ")
        }
        report(.reordered, names(old, before), names(new, after), here)
    }

    private mutating func report(
        _ kind: PlanDifference.Change.Kind, _ before: String?, _ after: String?, _ here: (field: Field, place: Place)
    ) {
        let (path, words) = (here.place.path, here.place.words)
        changes.append(
            .init(kind: kind, path: path, tier: here.field.tier, words: words, before: before, after: after))
    }
}

/// The items of a list or an answer, each with what tells it from the others: its number or, failing that, its name.
private struct Items {
    let all: [Tree]
    let identities: [String]
    let byIdentity: [String: Tree]

    init(_ list: Tree?) {
        all = (list?["items"] ?? list)?.items ?? []
        var counts: [String: Int] = [:]
        identities = all.map { item in
            let identity = Self.identity(of: item)
            counts[identity, default: 0] += 1
            return "\(identity) \(counts[identity] ?? 0)"
        }
        byIdentity = Dictionary(zip(identities, all)) { first, _ in first }
    }

    private static func identity(of item: Tree) -> String {
        if let id = item["id"]?.text { return "id \(id)" }
        for key in ["to", "what", "provider", "typed", "kind", "name", "place", "at"] {
            if let text = item[key]?.text { return "\(key) \(text)" }
        }
        let name = ["given", "family"].compactMap { item["name"]?[$0]?.text }
        return "name \(name.joined(separator: " "))"
    }
}

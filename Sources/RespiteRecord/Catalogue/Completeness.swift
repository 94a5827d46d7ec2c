/// What a plan still lacks, named as a person would say it.
///
/// An incomplete plan is found and used like any other: gaps are a worklist, never a gate.
package struct Completeness: Equatable, Sendable {
    /// A field that nobody has answered yet.
    package struct Gap: Codable, Hashable, Sendable {
        /// As in `Problem.path`.
        package var path: String
        package var need: Need
        /// "contact 2 (Tull): when they can be reached"
        package var words: String

        package init(path: String, need: Need, words: String) {
            self.path = path
            self.need = need
            self.words = words
        }
    }

    /// In the order of the form.
    package let gaps: [Gap]

    /// Whether everything was answered that must be.
    package var isComplete: Bool { !gaps.contains { $0.need == .must } }

    package init(of plan: Plan, on today: LocalDate) throws {
        self.init(of: try Tree(plan), on: today)
    }

    package init(of document: Tree, on today: LocalDate) {
        var search = GapSearch(document: document, today: today)
        search.searchPart(document, FieldCatalogue.plan, .top)
        search.searchForNumberByDay()
        gaps = search.gaps
    }
}

/// Where one is in a document: its path, and the same in words.
struct Place {
    var path: String
    var words: [String]
    /// The weakest need on the way here: what is needed of something that may be left out may be left out too.
    var need = Need.must

    static let top = Place(path: "", words: [])

    func at(_ field: Field) -> Place {
        Place(
            path: path.isEmpty ? field.name : "\(path).\(field.name)", words: words + [field.label],
            need: min(need, field.need))
    }

    /// The item by its number, and its name when it has one.
    func at(item number: Int, _ item: Tree) -> Place {
        let name = (item["name"]?["family"] ?? item["name"]?["given"] ?? item["name"])?.text
        let last = (words.last ?? "") + " \(number + 1)" + (name.map { " (\($0))" } ?? "")
        return Place(path: "\(path)[\(number)]", words: words.dropLast() + [last], need: need)
    }
}

private struct GapSearch {
    let document: Tree
    let today: LocalDate
    var gaps: [Completeness.Gap] = []

    mutating func searchPart(_ part: Tree, _ fields: [Field], _ place: Place) {
        for field in fields where isAsked(field, in: part) {
            let place = place.at(field)
            if case .part(let fields) = field.shape {
                let inner = part[field.name] ?? .empty
                if inner != .empty || place.need != .may { searchPart(inner, fields, place) }
            } else if let value = part[field.name], value != .list([]), value != .null {
                searchItems(value, field.shape, place)
            } else if place.need != .may, !field.question.isEmpty {
                gaps.append(Completeness.Gap(path: place.path, need: place.need, words: place.words.spoken))
            }
        }
    }

    private mutating func searchItems(_ value: Tree, _ shape: Shape, _ place: Place) {
        let items: [Tree]
        switch shape {
        case .list(.part): items = value.items
        case .answer(.part): items = value["items"]?.items ?? []
        default: return
        }
        guard case .list(.part(let fields)) = shape.asList else { return }
        for (number, item) in items.enumerated() { searchPart(item, fields, place.at(item: number, item)) }
    }

    private func isAsked(_ field: Field, in part: Tree) -> Bool {
        switch field.condition {
        case nil: true
        case .beside(let name, let values)?: part[name].map(values.contains) ?? false
        case .without(let name)?: part[name] == nil
        case .unlessNone(let name)?: part[name]?["answer"] != .text("none")
        case .carerYounger(let age)?: carerMayBeYounger(than: age)
        }
    }

    private func carerMayBeYounger(than age: Int) -> Bool {
        guard let born = document[path: "carer.born"]?.text.flatMap(PartialDate.init)?.latest else { return false }
        return born.years(until: today) < age
    }

    /// One of the carer's numbers must reach them by day.
    mutating func searchForNumberByDay() {
        let telephones = document[path: "carer.telephones"]?.items ?? []
        guard !telephones.isEmpty, !telephones.contains(where: { $0["byDay"] == .flag(true) }) else { return }
        let gap = Completeness.Gap(
            path: "carer.telephones", need: .must, words: "the carer: a telephone on which they are reached by day")
        gaps.append(gap)
    }
}

extension Shape {
    /// A three-valued answer as the list that it holds.
    var asList: Shape {
        if case .answer(let item) = self { .list(item) } else { self }
    }
}

extension [String] {
    /// "the carer: date of birth"
    var spoken: String { joined(separator: ": ") }
}

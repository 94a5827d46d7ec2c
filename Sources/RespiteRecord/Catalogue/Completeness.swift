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

private struct GapSearch {
    let document: Tree
    let today: LocalDate
    var gaps: [Completeness.Gap] = []

    mutating func searchPart(_ part: Tree, _ fields: [Field], _ place: Place) {
        for field in fields where field.isAsked(beside: part, in: document, on: today) {
            if case .part(let fields) = field.shape {
                let (inner, place) = (part[field.name] ?? .empty, Place.field(field, in: place))
                if inner != .empty || place.need != .may { searchPart(inner, fields, place) }
            } else if let value = part[field.name], value != .list([]), value != .null {
                searchItems(value, field, place)
            } else if min(place.need, field.need) != .may, !field.question.isEmpty {
                let place = Place.field(field, in: place)
                gaps.append(Completeness.Gap(path: place.path, need: place.need, words: place.words))
            }
        }
    }

    private mutating func searchItems(_ value: Tree, _ field: Field, _ place: Place) {
        let items: [Tree]
        let fields: [Field]
        switch field.shape {
        case .list(.part(let parts)): (items, fields) = (value.items, parts)
        case .answer(.part(let parts)): (items, fields) = (value["items"]?.items ?? [], parts)
        default: return
        }
        let place = Place.field(field, in: place)
        for (number, item) in items.enumerated() { searchPart(item, fields, .item(number, item, in: place)) }
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

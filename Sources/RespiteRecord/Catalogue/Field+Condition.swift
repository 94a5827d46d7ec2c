extension Field {
    /// Whether it is asked at all, as far as can be told from the part that it stands in and from the whole plan.
    package func isAsked(beside part: Tree, in document: Tree, on today: LocalDate) -> Bool {
        switch condition {
        case nil: true
        case .beside(let name, let values)?: part[name].map(values.contains) ?? false
        case .without(let name)?: part[name] == nil
        case .unlessNone(let name)?: part[name]?["answer"] != .text("none")
        case .unlessFirst(let name, let value)?: part[name]?.items.first != value
        case .carerYounger(let age)?: document.carerMayBeYounger(than: age, on: today)
        }
    }
}

extension Tree {
    fileprivate func carerMayBeYounger(than age: Int, on today: LocalDate) -> Bool {
        guard let born = self[path: "carer.born"]?.text.flatMap(PartialDate.init)?.latest else { return false }
        return born.years(until: today) < age
    }
}

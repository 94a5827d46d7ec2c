import RespiteRecord

/// Which question of an interview comes next: worked out from what is known, so that an interview can stop and go on anywhere.
struct Course {
    let document: Tree
    /// Asked, and left open.
    let passed: Set<AnswerPath>
    let today: LocalDate

    /// The first that is open; nil when all are answered, passed, or do not apply.
    func next() -> Question? {
        firstOfAll ?? first(of: FieldCatalogue.interview) { firstOpen($0, in: $1) }
    }

    /// One of the questions after which the plan can be used; nil when each was asked. What they leave open comes later.
    var firstOfAll: Question? {
        first(of: FieldCatalogue.interviewFirst) { whole($0, in: $1) }
    }

    private func first(of steps: [String], _ question: (Field, AnswerPath) -> Question?) -> Question? {
        for step in steps {
            guard let path = AnswerPath(step), let field = FieldCatalogue.field(at: step) else { continue }
            if let question = question(field, path.parent) { return question }
        }
        return nil
    }

    /// The question about all of a field, while nothing of it is known.
    private func whole(_ field: Field, in place: AnswerPath) -> Question? {
        let path = place.field(field.name)
        let isKnown = document[path].map { $0 != .list([]) && $0 != .empty } ?? false
        return isKnown || passed.contains(path) ? nil : Question(field, at: path, in: document)
    }

    private func firstOpen(_ field: Field, in place: AnswerPath) -> Question? {
        let part = document[place] ?? .empty
        guard applies(field, beside: part) else { return nil }
        let path = place.field(field.name)
        if let question = whole(field, in: place) { return question }
        guard let value = part[field.name], !passed.contains(path) else { return nil }
        switch field.shape {
        case .part(let fields): return firstOpen(among: fields, in: path)
        case .list(.part(let fields)), .answer(.part(let fields)):
            return value.itemsOfList.indices.lazy.compactMap { firstOpen(among: fields, in: path.item($0)) }.first
        case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice, .choices, .list, .answer: return nil
        }
    }

    private func firstOpen(among fields: [Field], in place: AnswerPath) -> Question? {
        fields.lazy.filter { isTalkedOf($0, in: place) }.compactMap { firstOpen($0, in: place) }.first
    }

    /// What is in doubt in the form is left out of a talk: where a medicine is kept is asked only when there are medicines.
    private func applies(_ field: Field, beside part: Tree) -> Bool {
        if case .unlessNone(let name)? = field.condition { return part[name]?["answer"] == .text("stated") }
        return field.isAsked(beside: part, in: document, on: today)
    }

    /// Within a part only what is needed is asked one by one; the rest may be said with it, or written in the form.
    private func isTalkedOf(_ field: Field, in place: AnswerPath) -> Bool {
        switch (place.parent.description, field.name) {
        case ("carer.telephones", "byDay"): !isReachedByDay(place.parent)
        case ("caredFor.telephones", "answers"): true
        case ("contacts", "privacyNotice"): false  // They are not on the line.
        default: field.isAQuestion && field.need >= .should
        }
    }

    private func isReachedByDay(_ telephones: AnswerPath) -> Bool {
        (document[telephones]?.items ?? []).contains { $0["byDay"] == .flag(true) }
    }
}

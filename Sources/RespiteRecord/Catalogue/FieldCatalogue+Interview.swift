extension FieldCatalogue {
    /// The questions after which a plan is usable: who it is, where, who is with them, how to get in, who helps, what harms.
    package static let interviewFirst: [String] = [
        "carer.name", "carer.telephones", "caredFor.name", "caredFor.born", "caredFor.addresses",
        "caredFor.minutesAlone",
        "contacts", "gettingIn.ways", "mustNotBeTold", "health.allergies", "health.medicines",
        "communication.languages",
    ]

    /// What an interview asks, in the order in which people talk: the first twelve, then what a plan must have, then what it should.
    /// What it may have is left to the form.
    ///
    /// Each path names a question, or a part or list whose own questions follow one another.
    package static let interview: [String] = {
        let first = Set(interviewFirst)
        let questions = steps(plan, under: "", need: .must).filter { !first.contains($0.path) }
        let needed = { (need: Need) in questions.filter { $0.need == need }.map(\.path) }
        return interviewFirst + needed(.must) + needed(.should)
    }()

    /// Names and other small parts are one step; the parts of the plan are as many as they have questions.
    private static func steps(_ fields: [Field], under prefix: String, need: Need) -> [(path: String, need: Need)] {
        fields.flatMap { field -> [(path: String, need: Need)] in
            let path = prefix.isEmpty ? field.name : "\(prefix).\(field.name)"
            let need = min(need, field.need)
            if prefix.isEmpty, case .part(let fields) = field.shape { return steps(fields, under: path, need: need) }
            return field.isAQuestion ? [(path, need)] : []
        }
    }

    /// The field of a path such as `carer.name`, parts among them.
    package static func field(at path: String) -> Field? {
        let names = path.split(separator: ".").map(String.init)
        var fields = plan
        var found: Field?
        for name in names {
            found = fields.first { $0.name == name }
            if case .part(let parts)? = found?.shape { fields = parts } else { fields = [] }
        }
        return found
    }
}

extension Field {
    /// Whether it is a question, or a part that has one.
    package var isAQuestion: Bool {
        if case .part(let fields) = shape { fields.contains(where: \.isAQuestion) } else { !question.isEmpty }
    }
}

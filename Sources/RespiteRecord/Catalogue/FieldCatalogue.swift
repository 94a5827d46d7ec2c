/// Every field of the plan: the one place where a field is written down.
///
/// The form, the interview, completeness, the difference of two versions, import, export and erasure read it; a test holds it
/// against the `Plan` and its parts, both ways.
package enum FieldCatalogue {
    /// The parts of a plan, in the order of the form.
    package static let plan: [Field] = [
        Field("form", .must, .personal, .part(form), "the form"),
        Field("carer", .must, .personal, .part(carer), "the carer"),
        Field("caredFor", .must, .personal, .part(caredFor), "the cared-for person"),
        Field("caringRole", .must, .personal, .part(caringRole), "the caring role"),
        contacts,
        mustNotBeTold,
        Field("gettingIn", .must, .personal, .part(gettingIn), "getting in"),
        Field("health", .must, .special, .part(health), "health"),
        Field("movingAndDailyLife", .must, .special, .part(movingAndDailyLife), "moving and daily life"),
        Field("communication", .must, .special, .part(communication), "communication"),
        Field("risk", .must, .special, .part(risk), "risk"),
        Field("decisions", .must, .special, .part(decisions), "decisions"),
        Field("household", .must, .personal, .part(household), "the household"),
        Field("services", .must, .personal, .part(services), "services"),
        Field("response", .must, .personal, .part(response), "the response"),
        Field("sharing", .must, .personal, .part(sharing), "agreement and sharing"),
    ]

    /// Every field that is not a mere part, by its path: `carer.name.family`, `contacts[].telephones[].typed`.
    package static let byPath: [String: Field] = Dictionary(uniqueKeysWithValues: leaves(of: plan, under: ""))

    /// The paths of `byPath`, in the order of the form.
    package static let paths: [String] = leaves(of: plan, under: "").map(\.0)

    private static func leaves(of fields: [Field], under prefix: String) -> [(String, Field)] {
        fields.flatMap { field -> [(String, Field)] in
            let path = prefix.isEmpty ? field.name : "\(prefix).\(field.name)"
            switch field.shape {
            case .part(let parts):
                return leaves(of: parts, under: path)
            case .list(.part(let parts)), .answer(.part(let parts)):
                return [(path, field)] + leaves(of: parts, under: path + "[]")
            case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice, .choices, .list, .answer:
                return [(path, field)]
            }
        }
    }

    /// What kind of value stands at a place such as `contacts[1].telephones[0].typed`: "telephone number".
    package static func kind(at path: String) -> String {
        let steps = path.split(separator: ".").map { String($0.prefix { $0 != "[" }) }
        var (fields, labels) = (plan, [String]())
        for step in steps {
            guard let field = fields.first(where: { $0.name == step }) else { break }
            labels.append(field.label)
            fields = field.shape.fields
        }
        guard let last = labels.last else { return "plan" }
        let needsMore = ["number", "name"].contains(last) && labels.count > 1
        return needsMore ? "\(labels[labels.count - 2]) \(last)" : last
    }
}

extension Shape {
    /// Those of a part, or of the parts in a list.
    package var fields: [Field] {
        switch self {
        case .part(let fields): fields
        case .list(let item), .answer(let item): item.fields
        case .text, .words, .number, .yesNo, .date, .partialDate, .time, .choice, .choices: []
        }
    }
}

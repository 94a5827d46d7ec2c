import RespiteRecord

/// A plan as a text that people write and read: YAML, with the question of every field above it.
///
/// What is left empty was not asked; `none` means that somebody asked and there is none. `read(write(plan))` is the same plan,
/// but for the telephone numbers as dialled, which the register works out anew.
enum PlanForm {
    /// Writes the whole form, filled in as far as `plan` goes. `title` stands at its head.
    static func write(_ plan: Plan, title: String? = nil) throws -> String {
        var writer = FormWriter()
        writer.writeHead(title)
        for field in FieldCatalogue.plan { writer.writeArea(field, try Tree(plan)[field.name]) }
        return writer.text
    }

    /// Reads a form. Throws `FormRefused`, with everything that is wrong and its line.
    static func read(_ text: String) throws -> FilledForm {
        var reader = FormReader()
        let tree = reader.read(text)
        guard reader.problems.isEmpty else { throw FormRefused(problems: reader.problems) }
        do {
            return FilledForm(plan: try Plan(tree: tree), places: reader.places)
        } catch let problems as Problems {
            throw FormRefused(problems: problems.all.map { reader.places.problem($0) })
        }
    }
}

/// A plan that was read from a form, and where in it each field stands.
struct FilledForm {
    let plan: Plan
    let places: FormPlaces
}

/// Something in a form that cannot be right.
struct FormProblem: Error, Hashable {
    /// Both counted from 1; nil when it concerns no place.
    var line: Int?
    var column: Int?
    var message: String
}

extension FormProblem: CustomStringConvertible {
    var description: String { line.map { "line \($0): \(message)" } ?? message }
}

/// A text that is no plan.
struct FormRefused: Error, Equatable {
    var problems: [FormProblem]
}

/// Where the fields of a form stand.
struct FormPlaces {
    private var places: [String: (line: Int, column: Int)] = [:]

    mutating func note(_ path: String, line: Int, column: Int) {
        places[path] = (line, column)
    }

    /// A problem that somebody else found, with its line: that of the field or of the nearest part around it.
    func problem(_ problem: Problem) -> FormProblem {
        var path = problem.path[...]
        while true {
            if let place = places[String(path)] {
                return FormProblem(line: place.line, column: place.column, message: problem.description)
            }
            guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { break }
            path = path[..<cut]
        }
        return FormProblem(message: problem.description)
    }
}

import RespiteRecord
import Yams

/// A plan as a text that people write and read.
enum PlanText {
    static func write(_ plan: Plan) throws -> String {
        try YAMLEncoder().encode(plan)
    }

    /// Throws `PlanTextRefused`, with the lines that are wrong.
    static func read(_ text: String) throws -> Plan {
        do {
            return try YAMLDecoder().decode(Plan.self, from: text)
        } catch {
            throw PlanTextRefused(problems: [.init(line: nil, reason: "\(error)")])
        }
    }
}

/// A text that is no plan.
struct PlanTextRefused: Error, Equatable {
    struct Problem: Equatable {
        var line: Int?
        var reason: String
    }

    var problems: [Problem]

    /// One a line, in the form in which editors find the place.
    func lines(file: String) -> [String] {
        problems.map { problem in
            [file, problem.line.map(String.init), " \(problem.reason)"].compactMap(\.self).joined(separator: ":")
        }
    }
}

import Yams

/// Why a YAML file was refused, and on which line of it.
package struct BadYAML: Error, Equatable, CustomStringConvertible {
    package var line: Int?
    package var reason: String

    package init(line: Int?, _ reason: String) {
        (self.line, self.reason) = (line, reason)
    }

    package var description: String { line.map { "line \($0): \(reason)" } ?? reason }
}

extension BadYAML {
    init(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(line: mark.line, "this is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let names, let context):
            self.init(line: context.mark.line, "given twice: \(names.sorted().joined(separator: ", "))")
        default: self.init(line: nil, "this is not YAML")
        }
    }
}

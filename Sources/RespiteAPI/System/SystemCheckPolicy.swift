import Varlink

extension System {
    /// Whether a policy could be loaded, without loading it.
    package struct CheckPolicy: Method, Equatable {
        package static let name = "org.respited.System.CheckPolicy"

        package struct Reply: Codable, Equatable, Sendable {
            package var problems: [PolicyProblem]

            package init(problems: [PolicyProblem]) {
                self.problems = problems
            }
        }

        package var text: String

        package init(text: String) {
            self.text = text
        }
    }
}

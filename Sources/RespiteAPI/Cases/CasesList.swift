import Varlink

extension Cases {
    /// The open cases, gravest and longest waiting first.
    package struct List: Method, Equatable {
        package static let name = "org.respited.Cases.List"

        package struct Reply: Codable, Equatable, Sendable {
            package var cases: [Summary]

            package init(cases: [Summary]) {
                self.cases = cases
            }
        }

        package var kind: Kind?
        package var mine: Bool?
        package var includeClosed: Bool?
        package var limit: Int?

        package init(kind: Kind? = nil, mine: Bool? = nil, includeClosed: Bool? = nil, limit: Int? = nil) {
            self.kind = kind
            self.mine = mine
            self.includeClosed = includeClosed
            self.limit = limit
        }
    }
}

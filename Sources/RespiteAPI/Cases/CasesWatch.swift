import Varlink

extension Cases {
    /// The queue now, and again after every change. Call with more.
    package struct Watch: Method, Equatable {
        package static let name = "org.respited.Cases.Watch"

        package struct Reply: Codable, Equatable, Sendable {
            package var cases: [Summary]

            package init(cases: [Summary]) {
                self.cases = cases
            }
        }

        package var kind: Kind?
        package var mine: Bool?

        package init(kind: Kind? = nil, mine: Bool? = nil) {
            self.kind = kind
            self.mine = mine
        }
    }
}

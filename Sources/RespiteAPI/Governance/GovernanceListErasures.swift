import Varlink

extension Governance {
    /// What waits to be erased, and what was.
    package struct ListErasures: Method, Equatable {
        package static let name = "org.respited.Governance.ListErasures"

        package struct Reply: Codable, Equatable, Sendable {
            package var prepared: [PreparedErasure]
            package var certificates: [Certificate]

            package init(prepared: [PreparedErasure], certificates: [Certificate]) {
                (self.prepared, self.certificates) = (prepared, certificates)
            }
        }

        package init() {}
    }
}

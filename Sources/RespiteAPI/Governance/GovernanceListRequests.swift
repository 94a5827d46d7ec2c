import Varlink

extension Governance {
    /// The requests for what is kept: the open ones first, by when they are due.
    package struct ListRequests: Method, Equatable {
        package static let name = "org.respited.Governance.ListRequests"

        package struct Reply: Codable, Equatable, Sendable {
            package var requests: [Request]

            package init(requests: [Request]) {
                self.requests = requests
            }
        }

        package init() {}
    }
}

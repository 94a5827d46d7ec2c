import Varlink

extension Governance {
    /// Two months more, once, for a reason that whoever asks is told.
    package struct ExtendRequest: Method, Equatable {
        package static let name = "org.respited.Governance.ExtendRequest"

        package struct Reply: Codable, Equatable, Sendable {
            package var request: Request

            package init(request: Request) {
                self.request = request
            }
        }

        package var request: String
        package var reason: String

        package init(request: String, reason: String) {
            self.request = request
            self.reason = reason
        }
    }
}

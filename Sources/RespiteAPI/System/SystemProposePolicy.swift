import Varlink

extension System {
    /// Keeps a policy for root to take or refuse.
    package struct ProposePolicy: Method, Equatable {
        package static let name = "org.respited.System.ProposePolicy"

        package struct Reply: Codable, Equatable, Sendable {
            package var proposal: Int

            package init(proposal: Int) {
                self.proposal = proposal
            }
        }

        package var text: String
        package var why: String
        package var requestKey: String?

        package init(text: String, why: String, requestKey: String? = nil) {
            (self.text, self.why, self.requestKey) = (text, why, requestKey)
        }
    }
}

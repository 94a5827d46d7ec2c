import Varlink

extension System {
    /// A proposal with its text, and the policy that is in force.
    package struct ShowProposal: Method, Equatable {
        package static let name = "org.respited.System.ShowProposal"

        package struct Reply: Codable, Equatable, Sendable {
            package var proposal: PolicyProposal
            package var text: String
            package var inForce: String
            /// Where the policy in force is from.
            package var source: String

            package init(proposal: PolicyProposal, text: String, inForce: String, source: String) {
                (self.proposal, self.text) = (proposal, text)
                (self.inForce, self.source) = (inForce, source)
            }
        }

        package var proposal: Int

        package init(proposal: Int) {
            self.proposal = proposal
        }
    }
}

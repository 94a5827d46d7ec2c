import Varlink

extension System {
    /// The proposals that wait, or all there ever were; the newest first.
    package struct ListProposals: Method, Equatable {
        package static let name = "org.respited.System.ListProposals"

        package struct Reply: Codable, Equatable, Sendable {
            package var proposals: [PolicyProposal]

            package init(proposals: [PolicyProposal]) {
                self.proposals = proposals
            }
        }

        package var includeDecided: Bool?

        package init(includeDecided: Bool? = nil) {
            self.includeDecided = includeDecided
        }
    }
}

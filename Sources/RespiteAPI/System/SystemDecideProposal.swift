import Varlink

extension System {
    /// Says what became of a proposal. It loads nothing.
    package struct DecideProposal: Method, Equatable {
        package static let name = "org.respited.System.DecideProposal"
        package typealias Reply = Nothing

        package var proposal: Int
        package var isTaken: Bool
        package var reason: String?

        package init(proposal: Int, isTaken: Bool, reason: String? = nil) {
            (self.proposal, self.isTaken, self.reason) = (proposal, isTaken, reason)
        }
    }
}

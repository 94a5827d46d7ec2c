import RespiteRecord
import Varlink

extension System {
    /// What became of a proposal.
    package enum ProposalState: String, Codable, CaseIterable, Equatable, Sendable {
        case open, taken, refused
    }

    /// A policy that somebody wants, and what became of that.
    package struct PolicyProposal: Codable, Equatable, Sendable {
        package var proposal: Int
        package var why: String
        package var proposedAt: Instant
        package var proposedBy: String
        package var state: ProposalState
        package var decidedAt: Instant?
        package var decidedBy: String?
        /// Why it was refused.
        package var reason: String?

        package init(
            proposal: Int, why: String, proposedAt: Instant, proposedBy: String, state: ProposalState,
            decidedAt: Instant? = nil, decidedBy: String? = nil, reason: String? = nil
        ) {
            (self.proposal, self.why, self.proposedAt) = (proposal, why, proposedAt)
            (self.proposedBy, self.state, self.decidedAt) = (proposedBy, state, decidedAt)
            (self.decidedBy, self.reason) = (decidedBy, reason)
        }
    }
}

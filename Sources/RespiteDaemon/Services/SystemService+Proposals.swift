import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import StrictYAML
import Varlink

/// Policies that the scheme proposes, and that root takes or refuses.
extension SystemService {
    func registerProposals(in service: inout Service) {
        service.on(System.ProposePolicy.self, propose)
        service.on(System.ListProposals.self) { call, _ in
            let proposals = try await desk.store.policyProposals(includeDecided: call.includeDecided ?? false)
            return .init(proposals: proposals.map(\.wire))
        }
        service.on(System.ShowProposal.self) { call, _ in
            let proposal = try await desk.store.policyProposal(Int64(call.proposal))
            let inForce = health.policySource
            return .init(
                proposal: proposal.wire, text: proposal.text, inForce: inForce.text, source: inForce.path)
        }
        service.on(System.DecideProposal.self, decide)
    }

    /// For the status, which whoever loads policies reads.
    func proposalsWaiting() async throws -> [String] {
        let count = try await desk.store.policyProposals(includeDecided: false).count
        guard count > 0 else { return [] }
        let words = count == 1 ? "A proposed policy waits" : "\(count) proposed policies wait"
        return ["\(words) to be taken or refused: respitectl policy proposals."]
    }

    private func propose(_ call: System.ProposePolicy, _ caller: Caller) async throws -> System.ProposePolicy.Reply {
        guard call.why.contains(where: \.isLetter) else {
            throw Refused(reason: "Say in words why the policy should change.")
        }
        do {
            _ = try Policy(parsing: call.text)
        } catch {
            let line = error.line.map { "line \($0): " } ?? ""
            throw Refused(reason: "This policy could not be loaded: \(line)\(error.reason).")
        }
        let id = try await desk.store.proposePolicy(
            call.text, why: String(call.why.prefix(1000)), requestKey: try RequestKey(call),
            by: desk.author(caller, System.ProposePolicy.self), at: desk.now)
        return .init(proposal: Int(id))
    }

    private func decide(_ call: System.DecideProposal, _ caller: Caller) async throws -> Nothing {
        let reason = call.reason.flatMap { $0.contains(where: \.isLetter) ? String($0.prefix(1000)) : nil }
        guard call.isTaken || reason != nil else {
            throw Refused(reason: "Say in words why the proposal is refused: whoever made it reads that.")
        }
        try await desk.store.decidePolicy(
            Int64(call.proposal), isTaken: call.isTaken, reason: reason,
            by: desk.author(caller, System.DecideProposal.self), at: desk.now)
        return Nothing()
    }
}

extension PolicyProposal {
    fileprivate var wire: System.PolicyProposal {
        let state: System.ProposalState =
            switch state {
            case .open: .open
            case .taken: .taken
            case .refused: .refused
            }
        return .init(
            proposal: Int(id), why: why, proposedAt: proposedAt, proposedBy: proposedBy ?? "", state: state,
            decidedAt: decidedAt, decidedBy: decidedBy, reason: reason)
    }
}

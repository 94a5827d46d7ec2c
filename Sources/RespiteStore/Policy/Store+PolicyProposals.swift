import GRDB
import RespiteRecord

extension Store {
    /// Keeps a policy for root to take or refuse. Whether it could be loaded was checked before.
    package func proposePolicy(
        _ text: String, why: String, requestKey: RequestKey?, by author: Author, at now: Instant
    ) async throws -> Int64 {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                let id = try change.db.insert(
                    "INSERT INTO policyProposal (text, why, proposedAt, proposedBy) VALUES (?, ?, ?, ?)",
                    [text, why, now, author.name])
                try change.enter(AuditNote(action: "policy.propose", subject: "policy/\(id)"))
                return id
            }
        }
    }

    /// Those that wait, or all there ever were; the newest first.
    package func policyProposals(includeDecided: Bool) async throws -> [PolicyProposal] {
        try await read { db in
            try db.rows(
                "SELECT * FROM policyProposal WHERE ?1 OR decidedAt IS NULL ORDER BY id DESC", [includeDecided],
                as: PolicyProposal.init)
        }
    }

    package func policyProposal(_ id: Int64) async throws -> PolicyProposal {
        try await read { try PolicyProposal.find(id, in: $0) }
    }

    /// Says what became of a proposal, once.
    package func decidePolicy(
        _ id: Int64, isTaken: Bool, reason: String?, by author: Author, at now: Instant
    ) async throws {
        try await write(by: author, at: now) { change in
            let proposal = try PolicyProposal.find(id, in: change.db)
            guard proposal.state == .open else {
                throw StoreError.refused("This proposal was \(proposal.state.rawValue) already.")
            }
            try change.db.run(
                "UPDATE policyProposal SET decidedAt = ?, decidedBy = ?, isTaken = ?, reason = ? WHERE id = ?",
                [now, author.name, isTaken, reason, id])
            try change.enter(
                AuditNote(action: "policy.decide", subject: "policy/\(id)", result: isTaken ? "taken" : "refused"))
        }
    }
}

extension PolicyProposal {
    fileprivate static func find(_ id: Int64, in db: Database) throws -> PolicyProposal {
        try db.find("proposed policy", "SELECT * FROM policyProposal WHERE id = ?", [id], as: PolicyProposal.init)
    }
}

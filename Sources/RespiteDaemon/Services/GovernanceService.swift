import RespiteAPI
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.Governance`.
struct GovernanceService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(Governance.Audit.self, audit)
        service.on(Governance.Verify.self, verify)
    }

    /// Whose doings a duty manager answers for.
    private static let team = [Role.line, .edt, .manager, .dayTeam].map(\.rawValue)

    /// Governance sees every entry, a duty manager those of the team, everybody else their own.
    private func audit(_ call: Governance.Audit, _ caller: Caller) async throws -> Governance.Audit.Reply {
        let mayAll = desk.has(caller, .governance)
        let uid = mayAll ? call.uid.map(UInt32.init(clamping:)) : caller.peer.uid
        let team = !mayAll && desk.has(caller, .manager) ? Self.team : []
        let entries = try await desk.store.audit(
            subject: call.subject, uid: uid, orRoles: team, before: call.after.map(Int64.init),
            limit: min(call.limit ?? 100, 1000))
        return .init(entries: entries.map(\.wire))
    }

    private func verify(_ call: Governance.Verify, _ caller: Caller) async throws -> Governance.Verify.Reply {
        let proof = try await desk.store.verifyAudit()
        return .init(
            entries: proof.entries, head: proof.head.hexadecimal, isWhole: proof.firstBad == nil,
            firstBad: proof.firstBad.map(Int.init))
    }
}

extension AuditEntry {
    var wire: Governance.Entry {
        var wire = Governance.Entry(
            sequence: Int(sequence), at: at, uid: author.uid.map(Int.init), name: author.name, role: author.role,
            pid: author.pid.map(Int.init), action: action, subject: subject, version: version, fieldGroup: fieldGroup,
            purpose: purpose, result: result, words: words, hash: hash.hexadecimal)
        wire.happenedAt = happenedAt
        wire.sinceBootSeconds = author.sinceBoot.map { Double($0.milliseconds) / 1000 }
        return wire
    }
}

extension [UInt8] {
    /// Two small letters or digits for each byte.
    var hexadecimal: String {
        map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }
}

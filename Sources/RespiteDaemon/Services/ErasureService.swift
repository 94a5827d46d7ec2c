import RespiteAPI
import RespiteCore
import RespiteStore
import Varlink

/// Answers what `org.respited.Governance` says of holding and erasing.
struct ErasureService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(Governance.SetHold.self) { call, caller in
            try await desk.store.setHold(
                reference(call.reference), reason: words(call.reason),
                by: desk.author(caller, Governance.SetHold.self), at: desk.now)
            return Nothing()
        }
        service.on(Governance.LiftHold.self) { call, caller in
            try await desk.store.liftHold(
                reference(call.reference), reason: words(call.reason),
                by: desk.author(caller, Governance.LiftHold.self), at: desk.now)
            return Nothing()
        }
        service.on(Governance.PrepareErasure.self, prepare)
        service.on(Governance.ApproveErasure.self, approve)
        service.on(Governance.ListErasures.self) { _, _ in
            .init(
                prepared: try await desk.store.preparedErasures().map(\.wire),
                certificates: try await desk.store.certificates().map(\.wire))
        }
    }

    private func prepare(_ call: Governance.PrepareErasure, _ caller: Caller) async throws -> Nothing {
        guard let basis = ErasureBasis(rawValue: call.basis.rawValue) else {
            throw InvalidParameter(parameter: "basis")
        }
        try await desk.store.prepareErasure(
            reference(call.reference), basis, reason: words(call.reason),
            by: desk.author(caller, Governance.PrepareErasure.self), at: desk.now)
        return Nothing()
    }

    private func approve(
        _ call: Governance.ApproveErasure, _ caller: Caller
    ) async throws -> Governance.ApproveErasure.Reply {
        let step = try await desk.store.approveErasure(
            reference(call.reference), by: desk.author(caller, Governance.ApproveErasure.self), at: desk.now)
        return switch step {
        case .waiting(let approvals): .init(approvals: approvals)
        case .erased(let certificate): .init(approvals: 2, certificate: certificate.wire)
        }
    }

    private func words(_ reason: String) throws -> String {
        guard reason.contains(where: \.isLetter) else { throw Refused(reason: "Give a reason in words.") }
        return String(reason.prefix(1000))
    }
}

extension ErasureBasis {
    fileprivate var wire: Governance.Basis {
        switch self {
        case .retention: .retention
        case .request: .request
        case .mistake: .mistake
        }
    }
}

extension PreparedErasure {
    fileprivate var wire: Governance.PreparedErasure {
        .init(
            reference: reference, basis: basis.wire, preparedAt: preparedAt, preparedBy: preparedBy,
            approvedBy: approvedBy, isHeld: isHeld)
    }
}

extension Certificate {
    fileprivate var wire: Governance.Certificate {
        var wire = Governance.Certificate(
            certificate: "ER-\(id)", reference: reference, basis: basis.wire, erasedAt: erasedAt,
            copiesExpireOn: copiesExpireOn)
        (wire.people, wire.versions, wire.approvedBy) = (people, versions, approvedBy)
        return wire
    }
}

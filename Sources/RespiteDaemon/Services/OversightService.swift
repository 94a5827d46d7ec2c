import RespiteAPI
import RespiteRecord
import RespiteStore
import Varlink

/// Answers what `org.respited.Governance` says of looks: who had them, and which should be looked at.
struct OversightService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(Governance.Who.self, who)
        service.on(Governance.ListConcerns.self, concerns)
    }

    private func who(_ call: Governance.Who, _ caller: Caller) async throws -> Governance.Who.Reply {
        let subject = try await desk.store.auditName(of: reference(call.reference))
        let looks = try await desk.store.looked(at: subject, byName: call.byName ?? false)
        var own = Look("audit.who", at: subject)
        own.purpose = "audit"
        try await desk.store.enter(own, by: desk.author(caller, Governance.Who.self), at: desk.now)
        return .init(looks: looks.map(\.wire))
    }

    private func concerns(
        _ call: Governance.ListConcerns, _ caller: Caller
    ) async throws -> Governance.ListConcerns.Reply {
        let concerns = try await desk.store.concerns(
            from: call.from ?? desk.now - .days(30), to: call.to ?? desk.now,
            limit: min(max(1, call.limit ?? 200), 1000),
            at: desk.now)
        return .init(concerns: concerns.map(\.wire))
    }
}

extension Looked {
    fileprivate var wire: Governance.Looked {
        var wire = Governance.Looked(role: role, action: action, times: times, firstAt: first, lastAt: last)
        (wire.name, wire.fieldGroup, wire.purpose) = (name, fieldGroup, purpose)
        return wire
    }
}

extension LookToReview {
    fileprivate var wire: Governance.Concern {
        let why: Governance.Why =
            switch why {
            case .notFollowed: .notFollowed
            case .breakGlass: .breakGlass
            case .codeRead: .codeRead
            case .late: .late
            }
        return .init(why: why, reference: reference, entry: entry.wire)
    }
}

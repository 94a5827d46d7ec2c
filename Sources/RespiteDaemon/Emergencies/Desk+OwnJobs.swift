import RespiteCore
import RespiteStore
import Varlink

extension Desk {
    /// The providers whose group the caller is in.
    func ownProviders(of caller: Caller) async throws -> Set<Party> {
        let groups = roles.groups(of: caller.peer.uid)
        let own = try await store.providers().filter { $0.value.group.map(groups.contains) ?? false }
        return Set(own.map { .provider($0.id) })
    }

    /// Whether one of the caller's own providers said yes in an open emergency about the plan.
    func hasJob(_ caller: Caller, about plan: PlanHeader) async throws -> Bool {
        let own = try await ownProviders(of: caller)
        guard !own.isEmpty else { return false }
        return try await store.emergencies().contains { view in
            let record = view.row.value
            return record.people.contains { $0.known.plan == plan.id }
                && record.offers.contains { own.contains($0.fact.provider) && $0.isAccepted }
        }
    }
}

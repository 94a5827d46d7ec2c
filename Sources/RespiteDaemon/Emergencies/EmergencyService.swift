import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.Emergencies`: what is entered in the record of an emergency, and what it says.
struct EmergencyService: Sendable {
    let desk: Desk
    let changes: Changes

    func register(in service: inout Service) {
        registerCall(in: &service)
        registerSearch(in: &service)
        registerProviders(in: &service)
        registerOnSite(in: &service)
        registerEnding(in: &service)
        registerReading(in: &service)
        registerShifts(in: &service)
    }

    /// Enters facts, and says how the emergency stands then.
    func enter<M: Method>(
        _ facts: [NewFact], _ emergency: String, _ caller: Caller, _ method: M.Type, requestKey: RequestKey? = nil
    ) async throws -> (entry: Int, summary: Emergencies.Summary) {
        let id = try number(emergency, EmergencyNumber.self)
        let entered = try await desk.store.enter(
            facts, in: id, requestKey: requestKey, by: desk.author(caller, method), at: desk.now)
        return (entered.entry, try await summary(id))
    }

    func summary(_ id: Int64) async throws -> Emergencies.Summary {
        try await summaries([desk.store.emergency(id)])[0]
    }

    func summaries(_ views: [EmergencyView]) async throws -> [Emergencies.Summary] {
        let parties = views.reduce(into: Set<Party>()) { $0.formUnion($1.row.value.parties) }
        let holders = views.compactMap(\.file.value.holds.ack?.holder)
        let names = try await desk.store.names(of: parties.union(holders))
        let words = EmergencyWords(names: names, zone: desk.zone, now: desk.now)
        return views.map { $0.wire(words) }
    }

    /// Refuses a caller who has none of `roles`.
    func require(_ roles: Set<Role>, _ caller: Caller) throws {
        guard desk.roles.roles(of: caller.peer.uid).isDisjoint(with: roles) else { return }
        throw RoleMissing(roles: roles.map(\.rawValue).sorted())
    }
}

extension Emergencies.Somebody {
    /// Whoever is meant, or why nobody can be.
    func somebody() throws -> Somebody {
        if let party {
            guard let known = Party(party) else {
                throw Refused(reason: "Say who as the record names them, such as person/12, or give a name.")
            }
            return .known(known)
        }
        guard let name, name.contains(where: \.isLetter) else { throw Refused(reason: "Say who, by name.") }
        return .met(name: name, telephone: telephone, role: role)
    }
}

/// Reads one of a list of words, or names the parameter that is none of them.
func choice<Value: RawRepresentable<String> & CaseIterable>(_ text: String, _ parameter: String) throws -> Value {
    guard let value = Value(rawValue: text) else {
        let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw Refused(reason: "“\(text)” is no \(parameter) we know. One of: \(all).")
    }
    return value
}

func choice<Value: RawRepresentable<String> & CaseIterable>(_ text: String?, _ parameter: String) throws -> Value? {
    guard let text else { return nil }
    return try choice(text, parameter) as Value
}

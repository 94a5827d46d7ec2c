import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// What every handler needs: the register, the time, and who is who.
package struct Desk: Sendable {
    package let store: Store
    package let time: any Timekeeper
    package let roles: RoleBook
    package let lookup: LookupKeeper
    let late: LateLooks

    init(store: Store, time: any Timekeeper, roles: RoleBook, lookup: LookupKeeper, late: LateLooks) {
        (self.store, self.time, self.roles, self.lookup, self.late) = (store, time, roles, lookup, late)
    }

    var now: Instant { time.now }

    var zone: Zone { Zone(store.policy.zone) ?? .london }

    var today: LocalDate { zone.local(now).date }

    func author<M: Method>(_ caller: Caller, _ method: M.Type) -> Author { roles.author(caller, of: M.name) }

    func has(_ caller: Caller, _ role: Role) -> Bool { roles.roles(of: caller.peer.uid).contains(role) }
}

extension Desk {
    /// What a look at a plan is for, as the caller says or their role has it.
    func purpose(
        _ purpose: String?, _ words: String?, of caller: Caller, about plan: PlanHeader
    ) async throws -> Purpose {
        let isOpen = try await store.hasOpenEmergency(about: plan)
        return try Purpose(
            purpose, words: words, defaultFor: roles.roles(of: caller.peer.uid), emergencyIsOpen: isOpen)
    }
}

extension Look {
    init(_ action: String, at plan: PlanHeader, version: Int, of fieldGroup: String, _ purpose: Purpose) {
        self.init(action, at: plan.auditName, version: version, of: fieldGroup, purpose)
    }

    init(_ action: String, at subject: String, version: Int? = nil, of fieldGroup: String, _ purpose: Purpose) {
        self.init(action, at: subject, version: version, of: fieldGroup)
        (self.purpose, words) = (purpose.written, purpose.words)
    }
}

/// Reads an identifier of the wire, or says in words what is wrong with it.
func number<Thing>(_ text: String, _ kind: Serial<Thing>.Type) throws -> Int64 {
    do { return Int64(try kind.init(parsing: text).number) } catch { throw Refused(reason: "\(error)".asSentence) }
}

/// Reads a plan's reference or a card's number, or says what is wrong with it.
func reference(_ text: String) throws -> String {
    do { return try PlanReference(parsing: text).description } catch { throw Refused(reason: "\(error)".asSentence) }
}

extension String {
    /// With a capital in front and a full stop behind.
    var asSentence: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst() + (hasSuffix(".") || hasSuffix("?") ? "" : ".")
    }
}

extension Int64 {
    func written<Thing>(as kind: Serial<Thing>.Type) -> String { kind.init(Int(self)).description }
}

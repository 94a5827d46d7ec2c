import Foundation
import RespiteAPI
import RespiteRecord
import RespiteStore
import Synchronization
import Varlink

/// Who is who: the roles of a peer's uid, from the groups that the system says it is in.
///
/// Looked up when a uid is first seen and again every hour, so that a member who was removed loses the role.
package final class RoleBook: Sendable {
    /// Which groups, by name or number, have which role.
    package typealias Groups = [Role: [String]]

    private struct Entry {
        var roles: Set<Role>
        var account: Account
        var since: Instant
    }

    private struct State {
        var groups: Groups
        var couriers: [String: [String]]
        var shared: Set<String>
        var entries: [UInt32: Entry] = [:]
    }

    private let state: Mutex<State>
    private let accounts: any Accounts
    private let time: any Timekeeper

    /// `shared`: accounts that several people log in by, which get no role of duty.
    package init(
        groups: Groups, couriers: [String: [String]], shared: Set<String> = [], accounts: any Accounts,
        time: any Timekeeper
    ) {
        state = Mutex(State(groups: groups, couriers: couriers, shared: shared))
        (self.accounts, self.time) = (accounts, time)
    }

    /// Takes a changed configuration; everybody is looked up again.
    package func replace(groups: Groups, couriers: [String: [String]], shared: Set<String> = []) {
        state.withLock { $0 = State(groups: groups, couriers: couriers, shared: shared) }
    }

    package func roles(of uid: UInt32) -> Set<Role> { entry(uid).roles }

    package func name(of uid: UInt32) -> String? { entry(uid).account.name }

    /// Names and numbers of the groups that somebody is in.
    package func groups(of uid: UInt32) -> Set<String> { entry(uid).account.groups }

    /// The channels that somebody carries.
    package var channels: Set<String> { state.withLock { Set($0.couriers.keys) } }

    /// Whether `uid` may carry notices of `channel`.
    package func mayCarry(_ channel: String, uid: UInt32) -> Bool {
        let users = state.withLock { $0.couriers[channel] ?? [] }
        let name = name(of: uid)
        return users.contains { $0 == name || $0 == String(uid) }
    }

    private func entry(_ uid: UInt32) -> Entry {
        let now = time.now
        if let entry = state.withLock({ $0.entries[uid] }), now - entry.since < .hours(1), now >= entry.since {
            return entry
        }
        let account = accounts.account(uid)
        return state.withLock { state in
            var roles = Set(state.groups.filter { !account.groups.isDisjoint(with: $0.value) }.keys)
            if uid == 0 { roles.insert(.root) }
            if state.shared.contains(account.name ?? "") || state.shared.contains(String(uid)) {
                roles.subtract([.line, .edt, .manager])
            }
            let users = state.couriers.values.joined()
            if users.contains(where: { $0 == account.name || $0 == String(uid) }) { roles.insert(.courier) }
            let entry = Entry(roles: roles, account: account, since: now)
            state.entries[uid] = entry
            return entry
        }
    }
}

extension RoleBook {
    /// Refuses a call whose caller has none of the roles that its method asks for. The one place that decides.
    package func admit(_ method: String, _ caller: Caller) throws {
        if Permissions.open.contains(method) { return }
        let wanted = Permissions.all[method] ?? []
        guard roles(of: caller.peer.uid).isDisjoint(with: wanted) else { return }
        throw RoleMissing(roles: wanted.map(\.rawValue).sorted())
    }

    /// On whose account a call is carried out, by the role that allowed it.
    package func author(_ caller: Caller, of method: String) -> Author {
        let allowing = roles(of: caller.peer.uid).intersection(Permissions.all[method] ?? [])
        let uid = caller.peer.uid
        return Author(
            uid: uid, name: name(of: uid), role: allowing.min()?.rawValue ?? "none", pid: caller.peer.pid,
            sinceBoot: time.sinceBoot)
    }
}

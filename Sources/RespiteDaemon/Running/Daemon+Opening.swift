import Foundation
import Logging
import RespiteCore
import RespiteStore
import Systemd

extension Daemon {
    /// Opens the register in `directory`, with the policy that the configuration names, on the machine's own clocks.
    package static func opened(
        _ configuration: Configuration, directory: String, spare: Spare? = nil, bootID: String?, log: Logger,
        onTurn: @escaping @Sendable () -> Void
    ) async throws -> Daemon {
        let (policy, text) = try DaemonFiles.policy(at: configuration.policy)
        let time = SystemTimekeeper(bootID: bootID)
        let roles = RoleBook(
            groups: configuration.roles, couriers: configuration.couriers,
            shared: Set(configuration.sharedAccounts), accounts: SystemAccounts(), time: time)
        let store =
            try spare.map { spare throws(CannotStart) in try open(copy: spare.copy, policy) }
            ?? open(directory, policy)
        let daemon = try Daemon(
            store: store, time: time, roles: roles, backups: BackupPlace(configuration, data: directory),
            packs: PackPlace(configuration, data: directory), spare: spare, log: log, onTurn: onTurn)
        if let text { daemon.health.policySource = (text, configuration.policy) }
        daemon.health.hostZoneData = DaemonFiles.zoneData()
        try await daemon.takeKeys(configuration)
        return daemon
    }

    /// Opens the register in `directory`, or says to a person why it cannot be.
    static func open(_ directory: String, _ policy: Policy) throws(CannotStart) -> Store {
        let path = "\(directory)/register.db"
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CannotStart(
                "\(directory) cannot be used to keep the register: \(error.localizedDescription) Make it a directory of this user's, or name another."
            )
        }
        do {
            return try Store(path: path, policy: policy, keepsRoom: true)
        } catch StoreError.newer {
            throw CannotStart(
                "\(path) was written by a newer respited than this \(version). Install that version again.")
        } catch {
            throw CannotStart(
                "\(path) cannot be opened as a register (\(error)). Is the directory this user's, and is there room? A damaged file is replaced by restoring a backup."
            )
        }
    }

    /// Opens the copy that a spare shows, or says to a person why it cannot be.
    static func open(copy path: String, _ policy: Policy) throws(CannotStart) -> Store {
        do {
            return try Store(following: path, policy: policy)
        } catch StoreError.newer {
            throw CannotStart("\(path) comes from a newer respited than this \(version). Upgrade this machine too.")
        } catch StoreError.older {
            throw CannotStart(
                "\(path) comes from an older respited than this \(version). Upgrade the other machine too.")
        } catch {
            throw CannotStart(
                "There is no copy of the register at \(path) yet (\(error)). respited-follow.service brings it.")
        }
    }

    /// Takes the keys that lock codes. Without them everything else still works; what is wrong is told by the status.
    private func takeKeys(_ configuration: Configuration) async throws {
        let found = KeyFinder(credentials: Credentials(), file: configuration.keyFile).find()
        store.keys = found.keys
        if let origin = found.origin { log.info("codes are locked by \(origin)") }
        for problem in found.problems { log.error("\(problem)", metadata: ["messageID": "\(MessageID.keyRefused)"]) }
        var troubles = found.problems
        if let lock = try await store.codeLock(), troubles.isEmpty { troubles.append(lock.words) }
        health.keyTroubles = troubles
    }

    /// Closes the register. Nothing may be asked afterwards.
    package func close() throws { try store.close() }

    /// Takes a changed configuration: roles, couriers and the scheme's policy. A running case keeps its own ladder.
    package func take(_ configuration: Configuration) async throws {
        let (policy, text) = try DaemonFiles.policy(at: configuration.policy)
        try await takeKeys(configuration)
        store.policy = policy
        roles.replace(
            groups: configuration.roles, couriers: configuration.couriers,
            shared: Set(configuration.sharedAccounts))
        if let text { health.policySource = (text, configuration.policy) }
    }
}

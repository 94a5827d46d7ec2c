import StrictYAML
import Varlink

/// How this daemon runs, as `respited.yaml` says. What the file leaves out is as written here.
package struct Configuration: Sendable {
    /// Where the daemon listens when systemd hands it no socket.
    package var socket = "/run/respited/control"
    /// The group that may open the socket.
    package var group: String?
    /// Where the register is kept, when neither `--data` nor systemd says.
    package var data = "/var/lib/respited"
    package var policy = "/etc/respited/policy.yaml"
    /// The key that locks codes, where systemd hands over none.
    package var keyFile = "/etc/respited/data-key"
    /// Which groups have which role.
    package var roles: RoleBook.Groups = [
        .line: ["respite-line"], .edt: ["respite-edt"], .manager: ["respite-manager"],
        .administrator: ["respite-admin"], .dayTeam: ["respite-dayteam"], .provider: ["respite-provider"],
        .governance: ["respite-governance"], .analyst: ["respite-analyst"], .gateway: ["respite-gateway"],
    ]
    /// Accounts that several people log in by. They get no role of duty: nobody could say who it was.
    package var sharedAccounts: [String] = []
    /// Which users carry which channel.
    package var couriers: [String: [String]] = [
        "hook": ["respite-hook"], "mail": ["respite-mail"], "webhook": ["respite-webhook"],
        "notify": ["respite-notify"],
    ]
    package var limits = Limits()
    /// Where backups go; nil is the directory `backup` beside the register.
    package var backupDirectory: String?
    package var backupRecipients = "/etc/respited/backup-recipients"
    package var backupsKept = 14
    /// Where the pack goes; nil is the directory `pack` beside the register.
    package var packDirectory: String?
    package var packRecipients = "/etc/respited/pack-recipients"
    package var packCodeRecipients = "/etc/respited/pack-code-recipients"

    package init() {}
}

extension Configuration {
    /// Reads a configuration file strictly: what it does not know, and what is out of bounds, is refused with its line.
    package init(parsing yaml: String) throws(BadYAML) {
        self.init()
        var file = try StrictMapping(parsing: yaml)
        socket = try file.path("socket") ?? socket
        group = try file.value("group", "the name of a group") { $0.isEmpty ? nil : $0 } ?? group
        data = try file.path("data") ?? data
        policy = try file.path("policy") ?? policy
        keyFile = try file.path("keyFile") ?? keyFile
        sharedAccounts = try file.values("sharedAccounts", "a user or a list of users") { $0 } ?? []
        try readRoles(file.part("roles"))
        try readCouriers(file.part("couriers"))
        try readLimits(file.part("limits"))
        try readBackup(file.part("backup"))
        try readPack(file.part("pack"))
        try file.end()
    }

    private mutating func readRoles(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        for role in Role.allCases where role != .courier {
            if let groups = try part.values(role.rawValue, "a group or a list of groups", { $0 }) {
                roles[role] = groups
            }
        }
        try part.end()
    }

    private mutating func readCouriers(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        for channel in part.names {
            couriers[channel] = try part.values(channel, "a user or a list of users") { $0 } ?? []
        }
    }

    private mutating func readBackup(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        backupDirectory = try part.path("directory")
        backupRecipients = try part.path("recipients") ?? backupRecipients
        backupsKept = try part.count("keep", 1...3660) ?? backupsKept
        try part.end()
    }

    private mutating func readPack(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        packDirectory = try part.path("directory")
        packRecipients = try part.path("recipients") ?? packRecipients
        packCodeRecipients = try part.path("codeRecipients") ?? packCodeRecipients
        try part.end()
    }

    private mutating func readLimits(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        limits.messageBytes = try part.count("messageBytes", 1024...(64 << 20)) ?? limits.messageBytes
        limits.nesting = try part.count("nesting", 4...128) ?? limits.nesting
        limits.connections = try part.count("connections", 8...4096) ?? limits.connections
        limits.connectionsPerUid = try part.count("connectionsPerUid", 1...4096) ?? limits.connectionsPerUid
        limits.reservedConnections = try part.count("reservedConnections", 0...1024) ?? limits.reservedConnections
        limits.callsInFlight = try part.count("callsInFlight", 1...256) ?? limits.callsInFlight
        limits.silence = try part.seconds("silenceSeconds", 1...600) ?? limits.silence
        limits.partial = try part.seconds("partialSeconds", 1...600) ?? limits.partial
        try part.end()
    }
}

extension StrictMapping {
    mutating func path(_ name: String) throws(BadYAML) -> String? {
        try value(name, "a path that begins with /") { $0.hasPrefix("/") && !$0.contains("\0") ? $0 : nil }
    }

    mutating func count(_ name: String, _ range: ClosedRange<Int>) throws(BadYAML) -> Int? {
        try value(name, "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    mutating func seconds(_ name: String, _ range: ClosedRange<Int>) throws(BadYAML) -> Duration? {
        try count(name, range).map { Duration.seconds($0) }
    }
}

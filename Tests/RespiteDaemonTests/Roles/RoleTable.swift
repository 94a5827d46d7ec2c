import RespiteDaemon
import RespiteTesting

/// Who may do what, as the scheme's rules have it: the tests hold every cell against the daemon.
enum RoleTable {
    static let text = """
        | | line | EDT | manager | administrator | day team | provider | governance | analyst | courier | root |
        | lookup by reference | yes | yes | yes | yes | yes | own jobs | yes | – | – | – |
        | lookup by person | with a reason or an open emergency | same | yes | yes | yes | – | yes | – | – | – |
        | health and risk (tier 2) | in an emergency | yes | yes | yes | yes | after its yes, by voice | yes | – | – | – |
        | reveal a code (tier 3) | one, with a reason; without an open emergency the manager is told | same | same | set, not read | – | – | – | – | – | – |
        | open and work an emergency, the queue | yes | yes | yes, may override with a reason | – | accept, work, close | its own offers | – | – | – | – |
        | lower a priority, residential, read safeguarding words | – | yes | yes | – | – | – | safeguarding words | – | – | – |
        | extend free hours | – | on a named manager's word, confirmed next day | yes | – | – | – | – | – | – | – |
        | snooze or close a critical case | – | close | yes | – | – | – | – | – | – | – |
        | report a card, add an unverified number or a one-night contact, record or pause check-ins | yes | yes | yes | yes | yes | – | – | – | – | – |
        | enquiries, plans, contacts, cards, reviews, import | – | yes | yes | yes | yes | – | correct | – | – | – |
        | equality monitoring | – | – | – | write only | – | – | – | – | – | – |
        | reports | own shift | own shift | all | scheme | team | own | governance | aggregates | – | health |
        | access request, erasure, hold | – | – | – | prepares | – | – | approves (two people) | – | – | – |
        | audit | own | own | team | – | own | – | all | – | – | verify only |
        | claim and report notices, deliver messages | – | – | – | – | – | – | – | – | only this | – |
        | policy | – | – | proposes | proposes | – | – | – | – | – | loads |
        | promote | – | – | yes | – | – | – | – | – | – | yes |
        | backup, check | – | – | – | – | – | – | – | – | – | yes |
        """

    /// One crossing of a row and a column.
    struct Cell: Sendable, CustomStringConvertible {
        var row: String
        var role: Role
        /// `yes`, `–`, or on what terms.
        var says: String

        var description: String { "\(row) / \(role): \(says)" }
        var name: String { "\(row) / \(role)" }
    }

    static let columns: [Role] = [
        .line, .edt, .manager, .administrator, .dayTeam, .provider, .governance, .analyst, .courier, .root,
    ]

    static let cells: [Cell] = text.split(separator: "\n").dropFirst().flatMap { line -> [Cell] in
        let parts = line.split(separator: "|").map { $0.trimmed }.filter { !$0.isEmpty }
        var before = ""
        return zip(columns, parts.dropFirst()).map { role, says in
            before = says == "same" ? before : says
            return Cell(row: parts[0], role: role, says: before)
        }
    }

    static let rows = Set(cells.map(\.row))

    /// The roles that a row lets do anything at all.
    static func roles(of row: String) -> Set<Role> {
        Set(cells.filter { $0.row == row && $0.says != "–" }.map(\.role))
    }

    /// Somebody who has this role and no other.
    static func uid(_ role: Role) -> UInt32 {
        switch role {
        case .line: TestStaff.line
        case .edt: TestStaff.officer
        case .manager: TestStaff.manager
        case .administrator: TestStaff.administrator
        case .dayTeam: TestStaff.dayTeam
        case .provider: TestStaff.provider
        case .governance: TestStaff.governance
        case .analyst: TestStaff.analyst
        case .courier: TestStaff.courier
        case .gateway: TestStaff.gateway
        case .root: 0
        }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

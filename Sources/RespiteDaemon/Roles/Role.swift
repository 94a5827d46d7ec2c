/// What somebody may be to the service. Who has which is decided by Unix groups, never by what a caller says.
package enum Role: String, CaseIterable, Hashable, Comparable, Sendable {
    case line
    case edt
    case manager
    case administrator
    case dayTeam
    case provider
    case governance
    case analyst
    case courier
    case gateway
    case root

    package static func < (one: Role, other: Role) -> Bool { one.rawValue < other.rawValue }

    /// As a message for people names it.
    package var words: String {
        switch self {
        case .line: "24-hour line"
        case .edt: "emergency duty team"
        case .manager: "duty manager"
        case .administrator: "scheme administrator"
        case .dayTeam: "day team"
        case .provider: "provider"
        case .governance: "information governance"
        case .analyst: "analyst"
        case .courier: "courier"
        case .gateway: "gateway"
        case .root: "system administrator"
        }
    }
}

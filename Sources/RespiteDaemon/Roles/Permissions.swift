/// Which roles may call which method: one row each, and a method without a row may be called by nobody.
enum Permissions {
    static let duty: Set<Role> = [.line, .edt, .manager]
    static let office: Set<Role> = [.edt, .manager, .administrator, .dayTeam]
    static let readers: Set<Role> = [.line, .edt, .manager, .administrator, .dayTeam, .governance]
    static let care: Set<Role> = [.line, .edt, .manager, .administrator, .dayTeam]
    static let everybody = Set(Role.allCases).subtracting([.courier, .gateway])

    static let all = [
        register, lookup, checkIns, cases, emergencies, inbox, outbox, staff, governance, reports, system,
    ]
    .reduce(into: [:]) { $0.merge($1) { $0.intersection($1) } }

    /// What anybody may ask who can open the socket.
    static let open: Set<String> = ["org.varlink.service.GetInfo", "org.varlink.service.GetInterfaceDescription"]
}

import RespiteAPI

extension Permissions {
    static let governance: [String: Set<Role>] = [
        Governance.Audit.name: [.line, .edt, .manager, .dayTeam, .governance],
        Governance.Verify.name: [.governance, .root],
    ]
}

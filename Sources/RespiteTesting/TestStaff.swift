import RespiteDaemon

/// People of an imaginary scheme, one for each role, by the uid they log in with.
package enum TestStaff {
    package static let line: UInt32 = 2001
    package static let officer: UInt32 = 2002
    package static let relief: UInt32 = 2003
    package static let manager: UInt32 = 2004
    package static let administrator: UInt32 = 2005
    package static let dayTeam: UInt32 = 2006
    package static let governance: UInt32 = 2007
    package static let analyst: UInt32 = 2008
    package static let gateway: UInt32 = 2009
    package static let courier: UInt32 = 2010
    package static let provider: UInt32 = 2011
    package static let secondGovernance: UInt32 = 2012
    package static let nobody: UInt32 = 2099
    package static let root: UInt32 = 0

    /// Each role has a group of its own name.
    package static let groups: RoleBook.Groups = Dictionary(
        uniqueKeysWithValues: Role.allCases.filter { $0 != .courier && $0 != .root }.map { ($0, [$0.rawValue]) })
}

/// Knows the people of `TestStaff`.
package struct TestAccounts: Accounts {
    private static let known: [UInt32: (name: String, group: String)] = [
        TestStaff.line: ("lina", "line"), TestStaff.officer: ("areed", "edt"), TestStaff.relief: ("bmoss", "edt"),
        TestStaff.manager: ("dmanager", "manager"), TestStaff.administrator: ("admin", "administrator"),
        TestStaff.dayTeam: ("day", "dayTeam"), TestStaff.governance: ("gov", "governance"),
        TestStaff.analyst: ("ana", "analyst"), TestStaff.gateway: ("menu", "gateway"),
        TestStaff.courier: ("courier", "courier-users"), TestStaff.provider: ("provider", "provider"),
        TestStaff.secondGovernance: ("gov2", "governance"),
    ]

    package init() {}

    package func account(_ uid: UInt32) -> Account {
        guard let known = Self.known[uid] else { return Account(name: nil, groups: []) }
        return Account(name: known.name, groups: [known.group])
    }
}

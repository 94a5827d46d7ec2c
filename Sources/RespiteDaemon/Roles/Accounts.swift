import Glibc

/// What the system knows of a user.
package struct Account: Hashable, Sendable {
    package var name: String?
    /// Names and numbers of every group the user is in.
    package var groups: Set<String>

    package init(name: String?, groups: Set<String>) {
        (self.name, self.groups) = (name, groups)
    }
}

/// Where users and groups are looked up.
package protocol Accounts: Sendable {
    func account(_ uid: UInt32) -> Account
}

/// The users and groups of this machine, as the name service has them.
package struct SystemAccounts: Accounts {
    package init() {}

    package func account(_ uid: UInt32) -> Account {
        var buffer = [CChar](repeating: 0, count: 16_384)
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        guard getpwuid_r(uid, &entry, &buffer, buffer.count, &found) == 0, found != nil else {
            return Account(name: nil, groups: [])
        }
        let name = String(cString: entry.pw_name)
        let groups = Self.groups(of: name, first: entry.pw_gid)
        return Account(name: name, groups: Set(groups.map(String.init) + groups.compactMap(Self.name)))
    }

    /// The number of a group, by its name.
    package static func group(_ name: String) -> UInt32? {
        var buffer = [CChar](repeating: 0, count: 65_536)
        var entry = group_entry()
        var found: UnsafeMutablePointer<group_entry>?
        guard getgrnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return entry.gr_gid
    }

    private static func groups(of name: String, first: gid_t) -> [gid_t] {
        var count: Int32 = 256
        var groups = [gid_t](repeating: 0, count: Int(count))
        guard getgrouplist(name, first, &groups, &count) >= 0 else { return [first] }
        return Array(groups.prefix(Int(count)))
    }

    private static func name(of gid: gid_t) -> String? {
        var buffer = [CChar](repeating: 0, count: 65_536)
        var entry = group_entry()
        var found: UnsafeMutablePointer<group_entry>?
        guard getgrgid_r(gid, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return String(cString: entry.gr_name)
    }
}

/// `struct group` of the C library, whose name a function here would shadow.
private typealias group_entry = Glibc.group

import RespiteRecord
import RespiteStore
import RespiteTesting
import Synchronization
import Testing
import Varlink

@testable import RespiteDaemon

/// Users and groups that change while somebody looks.
private final class ChangingAccounts: Accounts {
    private let groups = Mutex<Set<String>>(["edt", "administrator"])

    func account(_ uid: UInt32) -> Account { Account(name: "desk", groups: groups.withLock { $0 }) }

    func leave(_ group: String) { groups.withLock { _ = $0.remove(group) } }
}

@Suite struct RoleBookTests {
    private let accounts = ChangingAccounts()
    private let time = ManualTimekeeper(at: TestDaemon.morning)

    private func book(shared: Set<String> = []) -> RoleBook {
        RoleBook(groups: TestStaff.groups, couriers: [:], shared: shared, accounts: accounts, time: time)
    }

    @Test func aMemberWhoWasRemovedLosesTheRoleWithinTheHour() async {
        let book = book()
        #expect(book.roles(of: 9) == [.edt, .administrator])
        accounts.leave("edt")
        await time.advance(by: .minutes(59))
        #expect(book.roles(of: 9) == [.edt, .administrator])
        await time.advance(by: .minutes(1))
        #expect(book.roles(of: 9) == [.administrator])
    }

    @Test func aSharedAccountGetsNoRoleOfDuty() {
        #expect(book(shared: ["desk"]).roles(of: 9) == [.administrator])
        #expect(book(shared: ["9"]).roles(of: 9) == [.administrator])
        #expect(book(shared: ["another"]).roles(of: 9) == [.edt, .administrator])
    }

    @Test func aChangedConfigurationCountsAtOnce() {
        let book = book()
        #expect(book.roles(of: 9).contains(.edt))
        book.replace(groups: TestStaff.groups, couriers: [:], shared: ["desk"])
        #expect(!book.roles(of: 9).contains(.edt))
    }

    @Test func whatACallerIsEnteredAsIsWhatTheSystemSays() {
        let author = book().author(.init(peer: .init(uid: 9, gid: 9, pid: 77)), of: "org.respited.Lookup.Open")
        #expect(author.name == "desk")
        #expect(author.pid == 77)
        #expect(author.sinceBoot == time.sinceBoot)
    }
}

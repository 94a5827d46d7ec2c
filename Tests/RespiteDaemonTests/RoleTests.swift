import RespiteAPI
import RespiteDaemon
import RespiteTesting
import Testing
import Varlink

@testable import RespiteDaemon

@Suite struct RoleTests {
    @Test func everyMethodOfTheContractHasARow() throws {
        let interfaces = try Interfaces.all.map(Interface.init(parsing:))
        let declared = interfaces.flatMap { interface in interface.methods.keys.map { "\(interface.name).\($0)" } }
        #expect(Set(declared) == Set(Permissions.all.keys))
    }

    @Test func aStrangerLearnsOnlyWhichRolesAreMissing() async throws {
        let daemon = try await TestDaemon()
        let scheme = try await TestScheme(daemon)
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Lookup.Open(reference: scheme.card), as: TestStaff.nobody)
        }
        #expect(fault?.as(RoleMissing.self)?.roles.contains("edt") == true)
    }

    @Test func rootSeesNoPlanUnlessTheConfigurationSaysSo() async throws {
        let daemon = try await TestDaemon()
        let scheme = try await TestScheme(daemon)
        await #expect(throws: RemoteFault.self) { try await daemon.call(Lookup.Open(reference: scheme.card), as: 0) }
        _ = try await daemon.call(System.Status(), as: 0)
    }

    @Test func aCourierCarriesOnlyItsOwnChannels() async throws {
        let daemon = try await TestDaemon()
        let claim = Outbox.Claim(courier: "x", channels: ["pigeon"], limit: 1, waitSeconds: 0)
        let fault = await #expect(throws: RemoteFault.self) { try await daemon.call(claim, as: TestStaff.courier) }
        #expect(fault?.as(Refused.self) != nil)
        await #expect(throws: RemoteFault.self) { try await daemon.call(claim, as: TestStaff.officer) }
    }

    /// Every cell of the table: each method, each role.
    @Test(arguments: Permissions.all.keys.sorted()) func onlyTheRolesOfTheTableAreAdmitted(method: String) throws {
        let time = ManualTimekeeper(at: TestDaemon.morning)
        let book = RoleBook(
            groups: TestStaff.groups, couriers: ["hook": ["courier"]], accounts: TestAccounts(), time: time)
        let people: [(UInt32, Role)] = [
            (TestStaff.line, .line), (TestStaff.officer, .edt), (TestStaff.manager, .manager),
            (TestStaff.administrator, .administrator), (TestStaff.dayTeam, .dayTeam), (TestStaff.provider, .provider),
            (TestStaff.governance, .governance), (TestStaff.analyst, .analyst), (TestStaff.gateway, .gateway),
            (TestStaff.courier, .courier), (0, .root),
        ]
        for (uid, role) in people {
            let caller = Caller(peer: Peer(uid: uid, gid: uid, pid: 1))
            let isAdmitted = (try? book.admit(method, caller)) != nil
            #expect(isAdmitted == Permissions.all[method]?.contains(role), "\(role)")
        }
    }
}

import RespiteAPI
import RespiteTesting
import Testing
import Varlink

@testable import RespiteDaemon

@Suite struct RoleTableTests {
    @Test func theTableIsWhole() {
        #expect(RoleTable.rows.count == 18)
        #expect(RoleTable.cells.count == 18 * RoleTable.columns.count)
    }

    /// By real calls through the gate; one cell after the other, lest they crowd out what else is tested meanwhile.
    @Test(.serialized, arguments: RoleTable.cells) func aCellHolds(cell: RoleTable.Cell) async throws {
        guard let trials = RowTrials.byRow[cell.row] else {
            #expect(MethodRows.rowsNotBuilt.contains(cell.row), "the row has neither a trial nor an excuse")
            return
        }
        if MethodRows.cellsNotBuilt.contains(cell.name) { return }
        let uid = RoleTable.uid(cell.role)
        switch cell.says {
        case "yes": for trial in trials { try await trial(RoleScene(uid)) }
        case "–":
            for trial in trials {
                let scene = try await RoleScene(uid)
                let missing = try #require(try await rolesMissing { try await trial(scene) })
                #expect(!missing.isEmpty && missing.allSatisfy { Role(rawValue: $0) != nil })
                #expect(!missing.contains(cell.role.rawValue))
            }
        default:
            let trial = try #require(RowTrials.trial(of: cell), "nobody tries “\(cell.says)”")
            try await trial(RoleScene(uid))
        }
    }

    @Test func everyMethodHasItsRow() {
        let listed = MethodRows.byRow.values.flatMap { $0 } + MethodRows.besides
        let missing = Set(Permissions.all.keys).subtracting(listed).sorted()
        #expect(missing == [], "say in MethodRows which row of the table they belong to")
        #expect(Set(listed).isSubset(of: Permissions.all.keys))
        #expect(listed.count == Set(listed).count)
        #expect(MethodRows.rowsNotBuilt.isDisjoint(with: MethodRows.byRow.keys))
        #expect(Set(MethodRows.byRow.keys).union(MethodRows.rowsNotBuilt).isSubset(of: RoleTable.rows))
    }

    @Test(arguments: MethodRows.byRow.keys.sorted()) func noMethodIsOpenToMoreThanItsRow(row: String) {
        for method in MethodRows.byRow[row] ?? [] {
            let allowed = RoleTable.roles(of: row).union(MethodRows.ofGateways.contains(method) ? [.gateway] : [])
            #expect(Permissions.all[method]?.isSubset(of: allowed) == true, "\(method)")
        }
    }

    @Test func aGatewayOnlyRecordsCheckIns() async throws {
        let open = Permissions.all.filter { $0.value.contains(.gateway) }.map(\.key)
        #expect(open == [CheckIns.Record.name])
        let scene = try await RoleScene(TestStaff.gateway)
        _ = try await scene.call(CheckIns.Record(reference: scene.reference, word: .ok))
        #expect(try await rolesMissing { _ = try await scene.screen("audit") } != nil)
    }

    @Test func aRefusalNamesTheRoleAndNotTheRecord() async throws {
        let scene = try await RoleScene(TestStaff.analyst)
        let known = try await rolesMissing { _ = try await scene.call(Lookup.Open(reference: scene.reference)) }
        let unknown = try await rolesMissing { _ = try await scene.call(Lookup.Open(reference: "no such plan")) }
        #expect(known == unknown)
    }

    @Test func rootSeesNoPlanContent() async throws {
        let readers = Permissions.all.filter { $0.value.contains(.root) }.map(\.key)
        let own = ["backup, check", "promote", "policy"].flatMap { MethodRows.byRow[$0] ?? [] }
        // Of the reports root reads only the one on the service itself: its cell says so.
        let harmless = MethodRows.besides.union(own).union(MethodRows.byRow["reports"] ?? [])
            .union([Governance.Verify.name])
        for method in readers where Set(MethodRows.byRow.values.joined()).contains(method) {
            #expect(harmless.contains(method), "\(method)")
        }
    }
}

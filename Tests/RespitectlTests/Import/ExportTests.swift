import Foundation
import RespiteAPI
import RespiteRecord
import Testing

@testable import respitectl

@Suite struct ExportTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private static let plans: [Register.ExportedPlan] = [
        exported("K7M2-QX9") {
            $0.carer.name = PersonName(given: "Hansa", family: "Patel, née Shah")
            $0.carer.telephones = [Telephone(typed: "07700 900142", byDay: true)]
            $0.carer.ownHealth = ["asthma", "bad back"]
            $0.contacts = .nothing
        },
        exported("M3RD-4TW") {
            $0.carer.name = PersonName(family: "Bell")
            $0.caredFor.minutesAlone = 90
            $0.caredFor.addresses = [Address(lines: ["1 High Street", "Leigh"], postcode: "SS9 9ZZ")]
        },
    ]

    private static let enquiries: [Register.Enquiry] = [
        .init(
            enquiry: "Q-1", state: .converted, receivedAt: .at("2026-11-20T02:00:00Z"), channel: "letter",
            reference: "K7M2-QX9")
    ]

    private static func exported(_ reference: String, _ fill: (inout Plan) -> Void) -> Register.ExportedPlan {
        .init(
            reference: reference, externalId: "old-\(reference.prefix(1))", state: .draft,
            versions: [.init(version: 1, madeAt: .at("2026-11-22T02:00:00Z"), by: "admin", plan: Plan(fill))],
            cards: [], course: PlanCourse(enteredOn: .on("2026-11-22")))
    }

    private func rehearsal() throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.Export.self) { call in
            let rest = Self.plans.filter { $0.reference > call.after ?? "" }
            return .init(plans: Array(rest.prefix(1)), enquiries: rest.isEmpty ? Self.enquiries : nil)
        }
        return rehearsal
    }

    @Test func plansAreWrittenOneALine() async throws {
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run("export") == .done)
        let lines = rehearsal.output.text.split(separator: "\n")
        #expect(lines.last?.contains(#""enquiry":"Q-1""#) == true)
        let read = try lines.dropLast().map {
            try JSONDecoder().decode(Register.ExportedPlan.self, from: Data($0.utf8))
        }
        #expect(read == Self.plans)
        #expect(rehearsal.errors.text == "2 plans were written.\n")
    }

    @Test func aTableHasAColumnForEachFieldThatAnyPlanHas() async throws {
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run("export --format csv") == .done)
        try expectGolden(rehearsal.output.text, "export.csv")
    }

    @Test func whatATableSaysIsReadBack() async throws {
        let rehearsal = try rehearsal()
        let path = folder.url.appending(path: "plans.csv").path
        #expect(try await rehearsal.run(["export", path]) == .done)
        var other = try Rehearsal()
        other.answer(Register.Import.self) { call in
            .init(rows: call.rows.map { .init(row: $0.row, outcome: .kept, reference: "K7M2-QX9") })
        }
        #expect(try await other.run(["import", path]) == .done)
        let rows = other.calls.of(Register.Import.self).flatMap(\.rows)
        #expect(rows.map(\.plan) == Self.plans.map { $0.versions[0].plan })
        #expect(rows.map(\.externalId) == Self.plans.map(\.externalId))
    }

    @Test func aFileIsItsOwnersAloneAndNeverOverwritten() async throws {
        let path = folder.url.appending(path: "plans.jsonl").path
        #expect(try await rehearsal().run(["export", path]) == .done)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let again = try rehearsal()
        #expect(try await again.run(["export", path]) == .refused)
        #expect(again.errors.text.contains("cannot be made"))
    }

    @Test func linesOfAnExportAreRestored() async throws {
        let path = folder.url.appending(path: "plans.jsonl").path
        #expect(try await rehearsal().run(["export", path]) == .done)
        var other = try Rehearsal()
        other.answer(Register.Restore.self) { call in
            .init(
                rows: (0..<call.plans.count + (call.enquiries ?? []).count).map { number in
                    number == 0
                        ? .init(row: 0, outcome: .kept, reference: call.plans.first?.reference)
                        : .init(
                            row: number, outcome: .refused,
                            problems: [.init(path: "", kind: "plan", reason: "is somebody else's")])
                })
        }
        #expect(try await other.run(["import", path]) == .refused)
        #expect(other.calls.of(Register.Restore.self).flatMap(\.plans) == Self.plans)
        #expect(other.calls.of(Register.Restore.self).flatMap { $0.enquiries ?? [] } == Self.enquiries)
        #expect(other.output.text.contains("  2          plan  is somebody else's"))
        #expect(other.calls.of(Register.Import.self).isEmpty)
    }
}

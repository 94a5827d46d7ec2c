import Foundation
import RespiteAPI
import RespiteRecord
import Testing

@testable import respitectl

@Suite struct ImportTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    /// A register that keeps everything but the row of anybody called Bad, and knows Known.
    private func rehearsal() throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.Import.self) { call in
            .init(
                rows: call.rows.map { row in
                    switch row.plan.carer.name.family {
                    case "Bad":
                        return .init(
                            row: row.row, outcome: .refused,
                            problems: [
                                .init(
                                    path: "carer.telephones[0].typed", kind: "telephone number",
                                    reason: "cannot be right")
                            ])
                    case "Known": return .init(row: row.row, outcome: .known, reference: "K7M2-QX9", gaps: 3)
                    default:
                        return .init(
                            row: row.row, outcome: .kept, reference: "M3RD-4TW", gaps: row.row % 2,
                            twins: row.row == 2
                                ? [.init(part: "carer", likeness: "nameAndBirth", reference: "K7M2-QX9")] : nil)
                    }
                })
        }
        return rehearsal
    }

    private func file(_ name: String, _ text: String) throws -> String { try folder.write(text, to: name) }

    @Test func aTableIsHandedInRowByRow() async throws {
        let map = try file(
            "map.yaml",
            "columns: {First: carer.name.given, Last: carer.name.family, Phone: 'carer.telephones[1].typed', Id: externalId}"
        )
        let table = try file(
            "old.csv",
            """
            First,Last,Phone,Id
            Ann,Bell,07700 900001,1
            Bob,Bad,12,2
            ,,,
            Cy,Known,,3
            Di,Dole,07700 900004,4
            Ed,"Ell"s,,5
            """)
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run(["import", table, "--map", map]) == .refused)
        let rows = rehearsal.calls.of(Register.Import.self).flatMap(\.rows)
        #expect(rows.map(\.row) == [2, 3, 5, 6])
        #expect(rows.map(\.externalId) == ["1", "2", "3", "4"])
        #expect(rows.first?.plan.carer.telephones.map(\.typed) == ["07700 900001"])
        try expectGolden(rehearsal.output.text, "import.txt")
        #expect(rehearsal.errors.text.contains("2 rows cannot be taken."))
    }

    @Test func theReportIsForProgramsToo() async throws {
        let table = try file("old.csv", "carer.name.family\nBell\nBad\n")
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run(["import", table, "--dry-run", "--json"]) == .refused)
        #expect(rehearsal.calls.of(Register.Import.self).map(\.dryRun) == [true])
        try expectGolden(rehearsal.output.text, "import.json")
    }

    @Test func rowsWithoutAnIdAreKnownAgainByWhatTheySay() async throws {
        let table = try file("a.csv", "carer.name.family\nBell\nDole\nBell\n")
        let other = try file("b.csv", "carer.name.family\nDole\nBell\nBell\n")
        var keys: [[String?]] = []
        for file in [table, other] {
            let rehearsal = try rehearsal()
            try await rehearsal.run(["import", file])
            keys.append(rehearsal.calls.of(Register.Import.self).flatMap(\.rows).map(\.key))
        }
        #expect(Set(keys[0]) == Set(keys[1]))
        #expect(Set(keys[0]).count == 3)
    }

    @Test func linesOfJSONAreRowsOfAMapOrPlans() async throws {
        let map = try file(
            "people.yaml",
            """
            abroad: Australia
            columns:
              id: [externalId, caredFor.externalId]
              given_name: caredFor.name.given
              address_lines: caredFor.addresses[0].lines
              postcode: caredFor.addresses[0].postcode
            """)
        let lines = try file(
            "people.jsonl",
            #"{"id":"a1","given_name":null,"address_lines":["1 High Street"],"postcode":"2430"}"# + "\n\n"
                + #"{"id":7,"postcode":"SS9 9ZZ","shoe":1}"# + "\nrubbish\n")
        let rehearsal = try rehearsal()
        try await rehearsal.run(["import", lines, "--map", map])
        let rows = rehearsal.calls.of(Register.Import.self).flatMap(\.rows)
        #expect(
            rows.map(\.plan.caredFor.addresses.first) == [
                Address(lines: ["1 High Street"], postcode: "2430", country: "Australia")
            ])
        #expect(rows.map(\.plan.caredFor.externalId) == ["a1"])
        #expect(rehearsal.output.text.contains("3  shoe    column  is not in the map"))
        #expect(rehearsal.output.text.contains("4          row     is not a JSON object on one line"))
    }

    @Test func aPlansOwnDocumentIsTakenAsItIs() async throws {
        let lines = try file(
            "plans.jsonl",
            #"{"carer":{"name":{"family":"Bell"}}}"# + "\n"
                + #"{"plan":{"carer":{"name":{"family":"Dole"}}},"externalId":"7","registeredOn":"2020-01-02"}"# + "\n"
                + #"{"carer":{"name":{"family":7},"shoe":"x"}}"# + "\n")
        let rehearsal = try rehearsal()
        try await rehearsal.run(["import", lines])
        let rows = rehearsal.calls.of(Register.Import.self).flatMap(\.rows)
        #expect(rows.map(\.plan.carer.name.family) == ["Bell", "Dole"])
        #expect(rows.map(\.externalId) == [nil, "7"])
        #expect(rows.map(\.registeredOn) == [nil, LocalDate("2020-01-02")])
        #expect(rehearsal.output.text.contains("3  carer.name.family  family name  should be text"))
        #expect(rehearsal.output.text.contains("3  carer.shoe         the carer    is not a field of a plan"))
    }

    @Test func inATrialRowsThatAreLikeEachOtherAreNamed() async throws {
        let table = try file(
            "old.csv",
            "carer.name.given,carer.name.family,carer.born\nÁnn,Bell,1955-02-02\nBo,Dole,1955-02-02\nann,BELL,02/02/1955\n"
        )
        let rehearsal = try rehearsal()
        try await rehearsal.run(["import", table, "--dry-run"])
        #expect(rehearsal.output.text.contains("4  carer  row 2"))
    }

    @Test(arguments: [
        ("old.txt", "a\n"), ("old.csv", ""), ("old.csv", "a,b\n1,2\n"), ("old.csv", "carer.born,carer.born\n"),
    ]) func aFileThatMakesNoSenseIsRefusedBeforeAnythingIsHandedIn(name: String, text: String) async throws {
        let path = try file(name, text)
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run(["import", path]) != .done)
        #expect(rehearsal.calls.of(Register.Import.self).isEmpty)
    }

    /// A table of so many carers, and a register that keeps them.
    private func table(of count: Int) throws -> String {
        try file("old.csv", "carer.name.family\n" + (1...count).map { "Bell\($0)\n" }.joined())
    }

    @Test func anImportThatIsStoppedKeepsWhatTheDaemonHas() async throws {
        let rehearsal = try rehearsal()
        let handle = try #require(FileHandle(forReadingAtPath: try table(of: 450)))
        let file = try ImportFile(table: ByteReader(handle))
        var run = ImportRun(file, try ImportMap.byName(file.columns ?? []), isTrial: false, at: rehearsal.desk)
        var read = 0
        let isComplete = try await run.run {
            read += 1
            return read > 250
        }
        let handedIn = rehearsal.calls.of(Register.Import.self).flatMap(\.rows).count
        #expect(!isComplete)
        #expect(handedIn == 200)
        #expect(run.report.rows == handedIn)
        #expect(run.report.kept == handedIn)
    }

    @Test func whenTheDaemonFailsMidwayItIsSaidHowFarItCame() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.Import.self) { call in
            guard call.rows.first?.row == 2 else { throw Unavailable(reason: "The disk is full.") }
            return .init(rows: call.rows.map { .init(row: $0.row, outcome: .kept, reference: "M3RD-4TW") })
        }
        #expect(try await rehearsal.run(["import", try table(of: 450)]) != .done)
        #expect(
            rehearsal.errors.text.hasPrefix(
                "Rows done before this: 200. To go on, give the same command again: what is kept is not kept twice.\n"))
        let trial = try await rehearsal.run(["import", try table(of: 450), "--dry-run"])
        #expect(trial != .done)
        #expect(rehearsal.errors.text.components(separatedBy: "done before").count == 2)
    }

    @Test func aMapAndAFileThatDoNotFitAreRefusedByName() async throws {
        let map = try file("map.yaml", "columns: {A: carer.name.family, C: ignore}")
        let table = try file("old.csv", "A,B\nx,y\n")
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run(["import", table, "--map", map]) == .refused)
        #expect(rehearsal.errors.text.contains("does not say where these columns go: B."))
    }
}

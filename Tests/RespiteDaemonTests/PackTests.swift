import Foundation
import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

@testable import RespiteDaemon

/// The pack holds what an office without a line needs, and nobody reads it but those for whom it is sealed.
@Suite struct PackTests {
    private let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    /// A stand-in for `age` that swaps every byte of what it is given.
    private func age() throws -> Age {
        let program = place.appending(path: "age").path()
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let script = """
            #!/bin/sh
            while [ $# -gt 0 ]; do case $1 in --output) out=$2; shift ;; esac; shift; done
            tr '\\000-\\177\\200-\\377' '\\200-\\377\\000-\\177' >"$out"

            """
        try Script.write(script, to: program)
        return Age(program: program)
    }

    private func file(_ name: String, _ text: String) throws -> String {
        let path = place.appending(path: name).path()
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func daemon(recipients: String = "age1laptop\n", managers: String = "age1one\nage1two\n") async throws
        -> TestDaemon
    {
        let age = try age()
        let packs = PackPlace(
            directory: place.appending(path: "pack").path(), recipients: try file("recipients", recipients),
            codeRecipients: try file("managers", managers), age: age)
        return try await TestDaemon(packs: packs)
    }

    private func opened(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)).map { $0 ^ 0x80 }, as: UTF8.self)
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: place.appending(path: "pack").path()).sorted()
    }

    @Test func eachPlanIsAPageAndThereIsPaperToGoOnWith() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let daemon = try await daemon()
        let scheme = try await TestScheme(daemon)
        let made = try await daemon.call(System.Pack(), as: TestStaff.root)
        #expect(made.plans == 1)
        let html = try opened(made.path)
        for word in [
            scheme.reference, "Hansa Patel", "Meena", "NOT ASKED", "Sheet 2026-11-22/1<", "Sheet 2026-11-22/20<",
        ] {
            #expect(html.contains(word), "\(word)")
        }
        #expect(try await daemon.call(System.Status()).lastPackAt == daemon.time.now)
        #expect(!(try Data(contentsOf: URL(filePath: made.path))).contains(Data("Hansa".utf8)))
    }

    @Test func codesAreInASecondFileAndNowhereElse() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let daemon = try await daemon()
        let scheme = try await TestScheme(daemon)
        try await daemon.call(
            Governance.SetCode(
                reference: scheme.reference, kind: .keySafe, place: "left of the <door>", code: "2580", basedOn: 0),
            as: TestStaff.administrator)
        let made = try await daemon.call(System.Pack(), as: TestStaff.root)
        #expect(made.codes == 1)
        #expect(!(try opened(made.path)).contains("2580"))
        let codes = try opened(try #require(made.codesPath))
        #expect(codes.contains("<td>2580</td>"))
        #expect(codes.contains("left of the &lt;door&gt;"))
        #expect(try names() == ["2026-11-22.codes.html.age", "2026-11-22.pack.html.age"])
        let entries = try await daemon.store.audit(limit: 2).map(\.action)
        #expect(entries == ["pack.make", "pack.codes"])
    }

    @Test func codesAreForTwoManagersOrForNobody() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon(managers: "age1one\n").call(System.Pack(), as: TestStaff.root)
        }
        #expect(fault?.as(Refused.self)?.reason.contains("two managers") == true)
        let made = try await daemon(managers: "# nobody\n").call(System.Pack(), as: TestStaff.root)
        #expect(made.codesPath == nil)
    }

    @Test func aPackThatNobodyCouldOpenIsNotMade() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon(recipients: "").call(System.Pack(), as: TestStaff.root)
        }
        #expect(fault?.as(Refused.self)?.reason.contains("nobody is named who could open it") == true)
        #expect(!FileManager.default.fileExists(atPath: place.appending(path: "pack").path()))
    }

    @Test func yesterdaysPackIsTakenAway() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let daemon = try await daemon()
        try await daemon.call(System.Pack(), as: TestStaff.root)
        await daemon.advance(by: .days(1))
        try await daemon.call(System.Pack(), as: TestStaff.root)
        #expect(try names() == ["2026-11-23.codes.html.age", "2026-11-23.pack.html.age"])
    }

    @Test func theLineAndTheDutyTeamDoNotMakeOne() async throws {
        await #expect(throws: RemoteFault.self) { try await TestDaemon().call(System.Pack(), as: TestStaff.officer) }
    }
}

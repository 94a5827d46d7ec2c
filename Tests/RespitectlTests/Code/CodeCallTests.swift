import ArgumentParser
import Foundation
import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

@Suite struct CodeCallTests {
    private let note = Governance.CodeNote(
        kind: .keySafe, version: 3, setAt: .at("2026-03-14T10:00:00Z"), setBy: "A. Reed",
        readAt: .at("2026-11-22T02:00:00Z"))

    private func rehearsal() throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Governance.ListCodes.self, .init(codes: [note]))
        rehearsal.answer(Governance.SetCode.self, .init(version: 4))
        rehearsal.answer(Governance.RemoveCode.self, .init())
        rehearsal.answer(Governance.RotateKey.self, .init(sealed: 2, unreadable: 0))
        rehearsal.answer(Governance.RevealCode.self) {
            .init(
                kind: $0.kind, place: "by the meter", code: "C4417X9", version: 3, setAt: .at("2026-03-14T10:00:00Z"))
        }
        return rehearsal
    }

    @Test func aCodeIsAskedForTwiceAndReplacesTheOneThatWas() async throws {
        var rehearsal = try rehearsal()
        rehearsal.canAsk = true
        rehearsal.lines = ["by the meter", " C4417X9 ", "C4417X9"]
        #expect(try await rehearsal.run("code set K7M2-QX9") == .done)
        #expect(
            rehearsal.calls.of(Governance.SetCode.self) == [
                .init(reference: "K7M2-QX9", kind: .keySafe, place: "by the meter", code: "C4417X9", basedOn: 3)
            ])
        #expect(rehearsal.output.text == "")
        #expect(!rehearsal.errors.text.contains("C4417X9"))
    }

    @Test func twoCodesThatDifferAreNotKept() async throws {
        var rehearsal = try rehearsal()
        rehearsal.canAsk = true
        rehearsal.lines = ["", "1234", "1243"]
        #expect(try await rehearsal.run("code set K7M2-QX9 alarm") == .refused)
        #expect(rehearsal.calls.of(Governance.SetCode.self) == [])
    }

    @Test(arguments: [["by the \u{3}"], ["", "12\u{3}"]]) func ctrlCGivesUp(lines: [String]) async throws {
        var rehearsal = try rehearsal()
        rehearsal.canAsk = true
        rehearsal.lines = lines
        #expect(try await rehearsal.run("code set K7M2-QX9") == .refused)
        #expect(rehearsal.calls.of(Governance.SetCode.self) == [])
    }

    @Test func fromAnotherProgramTheFirstLineIsThePlace() async throws {
        var rehearsal = try rehearsal()
        rehearsal.lines = ["", "C4417X9"]
        #expect(try await rehearsal.run("code set K7M2-QX9 gate") == .done)
        #expect(
            rehearsal.calls.of(Governance.SetCode.self) == [
                .init(reference: "K7M2-QX9", kind: .gate, code: "C4417X9", basedOn: 0)
            ])
    }

    @Test func nothingTypedChangesNothing() async throws {
        #expect(try await rehearsal().run("code set K7M2-QX9") == .refused)
    }

    @Test func noCommandTakesACodeFromItsArguments() throws {
        for line in ["code set K7M2-QX9 keySafe C4417X9", "code set K7M2-QX9 --code 1", "code set K7M2-QX9 --place x"] {
            #expect(throws: (any Error).self) {
                try Respitectl.parseAsRoot(line.split(separator: " ").map(String.init))
            }
        }
    }

    @Test func aCodeIsShownOnATerminalAndClearedFromIt() async throws {
        var rehearsal = try rehearsal()
        rehearsal.window = .init(columns: 80, rows: 24)
        rehearsal.canAsk = true
        rehearsal.lines = ["Nobody answers.", ""]
        #expect(try await rehearsal.run("code reveal K7M2-QX9") == .done)
        #expect(
            rehearsal.calls.of(Governance.RevealCode.self) == [
                .init(reference: "K7M2-QX9", kind: .keySafe, reason: "Nobody answers.")
            ])
        #expect(
            rehearsal.output.text == """
                KEY SAFE of plan K7M2-QX9, set Sat 14 Mar 10:00
                Place: by the meter
                Code:  C4417X9
                \u{1B}[4A\u{1B}[J
                """)
    }

    @Test func aPipeIsShownNoCodeAndTheDaemonIsNotEvenAsked() async throws {
        var rehearsal = try rehearsal()
        rehearsal.lines = ["why"]
        #expect(try await rehearsal.run(["code", "reveal", "K7M2-QX9", "--reason", "Nobody answers."]) == .refused)
        #expect(rehearsal.calls.of(Governance.RevealCode.self) == [])
        #expect(rehearsal.output.text == "")
    }

    @Test func noPagerAndNoJSONEverSeesOne() async throws {
        var rehearsal = try rehearsal()
        rehearsal.window = .init(columns: 80, rows: 2)
        rehearsal.environment = ["PAGER": "cat >/dev/null"]
        #expect(try await rehearsal.run(["code", "reveal", "K7M2-QX9", "--reason", "Nobody answers."]) == .done)
        #expect(rehearsal.output.text.contains("C4417X9"))
        #expect(throws: (any Error).self) { try Respitectl.parseAsRoot(["code", "reveal", "K7M2-QX9", "--json"]) }
    }

    @Test func withoutAReasonNothingIsRevealed() async throws {
        var rehearsal = try rehearsal()
        rehearsal.window = .init(columns: 80, rows: 24)
        #expect(try await rehearsal.run("code reveal K7M2-QX9") == .refused)
        #expect(rehearsal.calls.of(Governance.RevealCode.self) == [])
    }

    @Test func aCodeIsForgottenByItsVersion() async throws {
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run("code remove K7M2-QX9") == .done)
        #expect(
            rehearsal.calls.of(Governance.RemoveCode.self) == [
                .init(reference: "K7M2-QX9", kind: .keySafe, basedOn: 3)
            ])
        #expect(try await rehearsal.run("code remove K7M2-QX9 gate") == .refused)
    }

    @Test func theKeyIsChanged() async throws {
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run("code rotate") == .done)
        #expect(rehearsal.output.text == "2 codes sealed by a new key.\n")
        var spoilt = try Rehearsal()
        spoilt.answer(Governance.RotateKey.self, .init(sealed: 1, unreadable: 1))
        #expect(try await spoilt.run("code rotate") == .refused)
    }

    @Test func theListSaysWhichAndHowOld() async throws {
        let gate = Governance.CodeNote(kind: .gate, version: 1, setAt: .at("2026-11-01T10:00:00Z"))
        for (suffix, extra) in [("txt", ""), ("json", " --json")] {
            var rehearsal = try Rehearsal()
            rehearsal.answer(Governance.ListCodes.self, .init(codes: [note, gate]))
            #expect(try await rehearsal.run("code list K7M2-QX9" + extra) == .done)
            try expectGolden(rehearsal.output.text, "codes.\(suffix)")
        }
    }
}

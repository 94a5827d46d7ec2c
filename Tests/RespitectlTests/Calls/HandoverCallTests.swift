import Foundation
import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

@Suite struct HandoverCallTests {
    @Test func aShiftIsOfferedAndAccepted() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(
            Staff.OfferShift.self,
            .init(caseNumber: "C-0009", cases: ["C-0003", "C-0007"], until: .at("2026-11-22T08:15:00Z")))
        rehearsal.answer(Staff.AcceptShift.self, .init(shift: "6", cases: ["C-0003"]))
        rehearsal.answer(Staff.DeclineShift.self, .init())
        try await rehearsal.run("shift handover offer --to 1002")
        try await rehearsal.run([
            "shift", "handover", "accept", "C-0009", "--read-back", "two cases", "--case", "C-0003=alone, nobody there",
            "--until", "20:00",
        ])
        try await rehearsal.run(["shift", "handover", "decline", "C-0009", "--reason", "ill"])
        #expect(rehearsal.calls.of(Staff.OfferShift.self) == [.init(to: 1002)])
        #expect(
            rehearsal.calls.of(Staff.AcceptShift.self) == [
                .init(
                    caseNumber: "C-0009", readBack: "two cases",
                    cases: [.init(caseNumber: "C-0003", readBack: "alone, nobody there")],
                    endsAt: .at("2026-11-22T20:00:00Z"))
            ])
        #expect(rehearsal.calls.of(Staff.DeclineShift.self) == [.init(caseNumber: "C-0009", reason: "ill")])
        #expect(
            rehearsal.output.text == """
                Offered to staff 1002 until Sun 22 Nov 08:15 (in 6 h 4 min), with C-0003 and C-0007. It is yours until they accept C-0009.
                The shift is yours, with C-0003. Shift 6.
                Declined: whoever offered it keeps it, and has been told.

                """)
    }

    @Test(arguments: ["C-0003", "C-0003=", "=alone"]) func aReadBackNamesItsCase(text: String) {
        #expect(throws: (any Error).self) { try CaseReadBack(text) }
    }

    /// What the sheet is made of.
    private func rehearsal() throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        var done = Cases.Summary.owned
        (done.caseNumber, done.word, done.holder, done.heldUntil) = ("370", .closed, nil, nil)
        (done.closedAt, done.outcome) = (.at("2026-11-22T01:30:00Z"), "helpArranged")
        var older = done
        older.closedAt = .at("2026-11-20T01:30:00Z")
        rehearsal.answer(Cases.List.self, .init(cases: [.missed, done, older]))
        rehearsal.answer(Cases.Show.self, .missed)
        rehearsal.answer(
            Staff.ListShifts.self,
            .init(shifts: [
                .init(
                    shift: "5", post: "edt", uid: 1001, name: "A. Reed <night>", startsAt: .at("2026-11-21T17:00:00Z"),
                    endsAt: .at("2026-11-22T08:00:00Z"))
            ]))
        rehearsal.answer(CheckIns.Upcoming.self, .init(occurrences: []))
        rehearsal.answer(System.Status.self, .sheet)
        return rehearsal
    }

    @Test(arguments: [("", "sheet.txt"), (" --html", "sheet.html"), (" --json", "sheet.json")])
    func theSheetSaysWhatWhoeverComesMustKnow(flag: String, golden: String) async throws {
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run("shift handover sheet" + flag) == .done)
        try expectGolden(rehearsal.output.text, golden)
        #expect(!rehearsal.output.text.contains("2026-11-20"))
    }
}

extension System.Status.Reply {
    fileprivate static let sheet = System.Status.Reply(
        version: "0.1.0", schema: 1, startedAt: .at("2026-11-22T00:00:00Z"), isHealthy: false,
        troubles: ["The channel hook has been down since 01:10."], plans: 1, people: 3, openCases: 1, pagingCases: 1,
        armed: 4, lookup: "3 people", lateness: .init(fired: 2, p50: 1, p99: 2, max: 2),
        lastBlind: .init(
            fromAt: .at("2026-11-22T00:10:00Z"), untilAt: .at("2026-11-22T00:20:00Z"), why: "down", fired: 2),
        channels: [], policy: "Test", zoneData: "2026a", auditHead: "00", holidaysUntil: .on("2028-12-31"))
}

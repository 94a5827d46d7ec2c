import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

@Suite struct GovernanceCallTests {
    /// What is printed of `reply` for people; as JSON it is the reply itself.
    private func text<M: Varlink.Method>(_ line: String, _ method: M.Type, _ reply: M.Reply) async throws -> String {
        var rehearsal = try Rehearsal()
        rehearsal.answer(method, reply)
        #expect(try await rehearsal.run(line) == .done)
        return rehearsal.output.text
    }

    @Test func whoLooked() async throws {
        var one = Governance.Looked(
            role: "edt", action: "lookup.open", times: 3, firstAt: .at("2026-11-20T02:00:00Z"),
            lastAt: .at("2026-11-22T02:00:00Z"))
        (one.fieldGroup, one.purpose) = ("firstScreen", "emergency")
        let text = try await text("audit who K7M2-QX9", Governance.Who.self, .init(looks: [one]))
        for part in ["edt", "not named", "lookup.open", "emergency", "3", "Fri 20 Nov 02:00", "Sun 22 Nov 02:00"] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func whatIsToBeLookedAt() async throws {
        var entry = Governance.Entry(
            sequence: 41, at: .at("2026-11-22T01:00:00Z"), uid: 1001, name: "A. Reed", role: "line",
            action: "code.reveal", purpose: "other", result: "noEmergency", words: "Nobody answers.", hash: "ab")
        let code = Governance.Concern(why: .codeRead, reference: "K7M2-QX9", entry: entry)
        entry.happenedAt = .at("2026-11-21T23:00:00Z")
        entry.words = nil
        let all = Governance.Why.allCases.map { Governance.Concern(why: $0, reference: "K7M2-QX9", entry: entry) }
        let text = try await text("audit review", Governance.ListConcerns.self, .init(concerns: [code] + all))
        for part in [
            "Nobody answers.", "read a code; no emergency", "none was opened", "entered late", "Sat 21 Nov 23:00",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(text.split(separator: "\n").count == 6)
    }

    @Test func aReviewOfADay() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Governance.ListConcerns.self, .init(concerns: []))
        try await rehearsal.run(["audit", "review", "--from", "2026-11-20 00:00", "--to", "2026-11-21 00:00"])
        #expect(
            rehearsal.calls.of(Governance.ListConcerns.self) == [
                .init(from: .at("2026-11-20T00:00:00Z"), to: .at("2026-11-21T00:00:00Z"))
            ])
        #expect(rehearsal.output.text == "There is nothing to look at.\n")
    }

    @Test func whatIsErased() async throws {
        let waiting = Governance.PreparedErasure(
            reference: "K7M2-QX9", basis: .request, preparedAt: .at("2026-11-20T10:00:00Z"), preparedBy: "C. Dow",
            approvedBy: ["A. Reed"], isHeld: true)
        var certificate = Governance.Certificate(
            certificate: "ER-4", reference: "M3RD-4TW", basis: .retention, erasedAt: .at("2026-11-01T10:00:00Z"),
            copiesExpireOn: .on("2026-12-06"))
        (certificate.people, certificate.versions, certificate.approvedBy) = (3, 2, "A. Reed, B. Lowe")
        let reply = Governance.ListErasures.Reply(prepared: [waiting], certificates: [certificate])
        let text = try await text("subject list", Governance.ListErasures.self, reply)
        for part in ["TO BE ERASED", "HELD", "C. Dow", "ER-4", "retention", "A. Reed, B. Lowe"] {
            #expect(text.contains(part), "\(part)")
        }
        var rehearsal = try Rehearsal()
        rehearsal.answer(Governance.ApproveErasure.self, .init(approvals: 2, certificate: certificate))
        try await rehearsal.run("subject approve M3RD-4TW")
        #expect(
            rehearsal.output.text == """
                Plan M3RD-4TW is erased, and 3 people with it. Certificate ER-4.
                Backups and replicas hold nothing of it from \(Wall.earlySunday.text(certificate.copiesExpireOn)).

                """)
    }

    @Test func twoWordsAreNeeded() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Governance.ApproveErasure.self, .init(approvals: 1))
        rehearsal.answer(Governance.PrepareErasure.self, .init())
        rehearsal.answer(Governance.SetHold.self, .init())
        rehearsal.answer(Governance.LiftHold.self, .init())
        let reason = ["--reason", "They asked."]
        try await rehearsal.run(["subject", "prepare", "K7M2-QX9", "--basis", "request"] + reason)
        try await rehearsal.run("subject approve K7M2-QX9")
        try await rehearsal.run(["subject", "hold", "K7M2-QX9"] + reason)
        try await rehearsal.run(["subject", "release", "K7M2-QX9"] + reason)
        #expect(
            rehearsal.calls.of(Governance.PrepareErasure.self) == [
                .init(reference: "K7M2-QX9", basis: .request, reason: "They asked.")
            ])
        #expect(
            rehearsal.output.text == """
                Plan K7M2-QX9 waits for two people of information governance.
                Approved by one. Plan K7M2-QX9 is erased when another person approves it too.
                Plan K7M2-QX9 is held: nothing of it is erased.
                Plan K7M2-QX9 is no longer held.

                """)
    }

    @Test func aRequestIsEnteredAndDecidedPieceByPiece() async throws {
        let request = Governance.Request(
            request: "R-0001", person: "N-0012", receivedOn: .on("2026-11-20"), dueOn: .on("2026-12-20"),
            identity: "A passport.")
        var rehearsal = try Rehearsal()
        rehearsal.answer(Governance.OpenRequest.self, .init(request: request))
        rehearsal.answer(Governance.MarkPiece.self, .init())
        try await rehearsal.run([
            "subject", "request", "N-12", "--received", "2026-11-20", "--identity", "A passport.",
        ])
        try await rehearsal.run(["subject", "mark", "R-1", "0a1b2c3d4e", "--withhold", "About her son."])
        #expect(
            rehearsal.calls.of(Governance.MarkPiece.self) == [
                .init(request: "R-1", piece: "0a1b2c3d4e", ground: "About her son.")
            ])
        #expect(
            rehearsal.output.text == """
                Request R-0001 is due on \(Wall.earlySunday.text(request.dueOn)).
                Piece 0a1b2c3d4e of request R-1 is withheld.

                """)
        let own = Governance.Piece(piece: "aa", section: "Plan", words: "name", text: "Hansa", isOwn: true, mark: .sent)
        var other = Governance.Piece(piece: "bb", section: "Plan", words: "note", isOwn: false, mark: .withheld)
        other.ground = "About <her> son."
        let shown = try await text(
            "subject show R-1", Governance.ShowRequest.self, .init(request: request, pieces: [own, other]))
        for part in ["Hansa", "withheld: About <her> son.", "others too"] { #expect(shown.contains(part), "\(part)") }
        let page = AccessPage(request, [own, other], .earlySunday).html
        for part in ["<dd>Hansa</dd>", "Withheld: About &lt;her&gt; son.", "R-0001"] {
            #expect(page.contains(part), "\(part)")
        }
    }
}

import RespiteAPI
import RespiteRecord
import Testing

@testable import RespiteCourier

@Suite struct MailMessageTests {
    private let noon = Instant(milliseconds: 1_795_348_800_000)

    private func message(to address: String, parameters: [String: String] = [:]) -> String? {
        var notice = Outbox.Notice.sample(medium: "email", parameters: parameters)
        notice.address = address
        return MailMessage(notice, from: "line@example.org", at: noon)?.text
    }

    @Test func aNoticeIsALetterWithItsHeaders() throws {
        let text = try #require(message(to: "ada@example.org"))
        let parts = text.split(separator: "\n\n", maxSplits: 1)
        #expect(
            parts.first?.split(separator: "\n") == [
                "From: line@example.org", "To: ada@example.org", "Subject: Carers' emergency line, C-0031, 1st try",
                "Date: Sun, 22 Nov 2026 12:00:00 +0000", "Message-ID: <N-1@example.org>",
                "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
            ])
        #expect(text.hasSuffix(Words(for: .sample(medium: "email")).text))
    }

    @Test(arguments: [
        "", "ada", "ada@", "@example.org", "ada@example.org, eve@example.org", "ada@example.org\nBcc: eve@example.org",
        "Ada <ada@example.org>", "ada@example@org", "-oQ/tmp@example.org", "a b@example.org", "ada@éxample.org",
    ]) func anAddressThatCouldMeanMoreIsRefused(address: String) {
        #expect(message(to: address) == nil)
    }

    @Test func aTextIsNoEMail() {
        #expect(MailMessage(.sample(), from: "line@example.org", at: noon) == nil)
    }

    @Test func letterAndSubjectKeepEveryCharacter() throws {
        let text = try #require(message(to: "ada@example.org", parameters: ["case": "C-é"]))
        #expect(text.contains("Subject: =?utf-8?B?"))
        #expect(text.contains("C-=C3=A9"))
        #expect(text.utf8.allSatisfy { $0 < 0x7F })
    }

    @Test(arguments: [
        ("plain", "plain"), ("a=b", "a=3Db"), ("end ", "end=20"), ("é\nx", "=C3=A9\nx"),
        (String(repeating: "x", count: 80), String(repeating: "x", count: 75) + "=\nxxxxx"),
    ]) func linesAreQuoted(text: String, quoted: String) {
        #expect(MailMessage.quoted(text) == quoted)
    }
}

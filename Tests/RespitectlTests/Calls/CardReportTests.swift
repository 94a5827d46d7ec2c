import RespiteAPI
import Testing
import Varlink

@testable import respitectl

@Suite struct CardReportTests {
    private func lost(_ line: String, answering answer: String? = nil) async throws -> [[String]?] {
        var rehearsal = try Rehearsal()
        rehearsal.canAsk = answer != nil
        rehearsal.lines = [answer ?? ""]
        rehearsal.answer(Register.ReportCard.self, .init())
        try await rehearsal.run("card report H4JX-9QR " + line)
        return rehearsal.calls.of(Register.ReportCard.self).map(\.lostWithIt)
    }

    @Test func whoReportsALostCardIsAskedWhatWentWithIt() async throws {
        #expect(try await lost("lost", answering: "keys, code") == [["keys", "code"]])
        #expect(try await lost("stolen", answering: "none") == [[]])
        #expect(try await lost("stolen", answering: "") == [nil])
        #expect(try await lost("lost", answering: "a purse") == [])
    }

    @Test func nobodyIsAskedWhereItWasSaidOrNobodySits() async throws {
        #expect(try await lost("lost --lost-with-it letters", answering: "keys") == [["letters"]])
        #expect(try await lost("lost --nothing-with-it", answering: "keys") == [[]])
        #expect(try await lost("damaged", answering: "keys") == [nil])
        #expect(try await lost("lost") == [nil])
    }
}

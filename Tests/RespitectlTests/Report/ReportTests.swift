import ArgumentParser
import Foundation
import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

/// Reports as people, spreadsheets, programs and browsers get them.
@Suite struct ReportTests {
    private static let reply = Reports.Show.Reply(
        report: .enquiries, title: "Enquiries", scheme: "Carers' emergency respite scheme",
        from: LocalDate(daysSince1970: 20_635), to: LocalDate(daysSince1970: 20_726),
        madeAt: .at("2026-11-22T02:11:00Z"),
        isOutside: true,
        tables: [
            .init(
                title: "Enquiries by channel", rule: "Enquiries received in the period.", heading: "channel",
                columns: [
                    .init(name: "no action", unit: .number), .init(name: "plan", unit: .number),
                    .init(name: "total", unit: .number), .init(name: "% to a plan", unit: .percent),
                ],
                rows: [
                    row("telephone", [12, 36, 48, 75]), row("event, \"open\" <day>", [nil, nil, 9, nil]),
                    row("total", [nil, nil, 57, nil], isTotal: true),
                ]),
            .init(
                title: "Days from enquiry to plan", rule: "Whole days.", heading: "until",
                columns: [.init(name: "median", unit: .days), .init(name: "worst", unit: .days)],
                rows: [row("registered", [6.5, nil])]),
            .init(title: "Notices", rule: "Raised in the period.", heading: "channel", columns: [], rows: []),
        ])

    private static func row(_ label: String, _ values: [Double?], isTotal: Bool = false) -> Reports.Row {
        .init(label: label, cells: values.map { .init(value: $0, isWithheld: $0 == nil) }, isTotal: isTotal)
    }

    private func rehearsal() throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Reports.Show.self, Self.reply)
        rehearsal.answer(
            Reports.List.self,
            .init(reports: [
                .init(report: .freeHours, title: "Free hours and providers"),
                .init(report: .shift, title: "What was done on shift"),
            ]))
        return rehearsal
    }

    @Test(arguments: [("", "report.txt"), (" --csv", "report.csv"), (" --json", "report.json")])
    func aReportReadsWell(option: String, golden: String) async throws {
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run("report enquiries --quarter 2026Q3" + option) == .done)
        try expectGolden(rehearsal.output.text, golden)
    }

    @Test func aPageHasChartsAndFetchesNothing() async throws {
        let folder = try Folder()
        let rehearsal = try rehearsal()
        let file = folder.url.appending(path: "r.html").path
        #expect(try await rehearsal.run(["report", "show", "enquiries", "--html", file]) == .done)
        let html = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
        try expectGolden(html, "report.html")
        #expect(html.contains("<svg") && !html.contains("<script") && !html.contains("http"))
        #expect(!html.contains("<day>"), "what somebody has written is no markup")
        #expect(rehearsal.output.text == "Enquiries: written to \(file).\n")
    }

    @Test func theDaysAreThoseThatWereAskedFor() async throws {
        let rehearsal = try rehearsal()
        try await rehearsal.run("report free-hours --quarter 2026q1")
        try await rehearsal.run("report freeHours --from 2026-10-01 --to 2026-10-31")
        try await rehearsal.run("report targets")
        #expect(
            rehearsal.calls.of(Reports.Show.self) == [
                .init(report: .freeHours, from: LocalDate("2026-01-01"), to: LocalDate("2026-03-31")),
                .init(report: .freeHours, from: LocalDate("2026-10-01"), to: LocalDate("2026-10-31")),
                .init(report: .targets),
            ])
    }

    @Test(arguments: ["2026Q5", "26Q1", "2026", "Q1", "2026Q", "2026Q1Q2"])
    func whatIsNoQuarterIsNotTaken(text: String) throws {
        #expect(WrittenQuarter(text) == nil)
        #expect(throws: (any Error).self) { try Respitectl.parseAsRoot(["report", "targets", "--quarter", text]) }
    }

    @Test func aQuarterAndDaysAreOneTooMany() {
        #expect(throws: (any Error).self) {
            try Respitectl.parseAsRoot(["report", "targets", "--quarter", "2026Q1", "--from", "today"])
        }
    }

    @Test func theListNamesWhatMayBeRead() async throws {
        let rehearsal = try rehearsal()
        try await rehearsal.run("report list")
        #expect(
            rehearsal.output.text == """
                REPORT      TITLE
                free-hours  Free hours and providers
                shift       What was done on shift

                """)
    }

    @Test func thePackHoldsEachReportOfTheQuarterButTheShift() async throws {
        let folder = try Folder()
        let rehearsal = try rehearsal()
        let file = folder.url.appending(path: "pack.html").path
        #expect(try await rehearsal.run(["report", "pack", "2026Q3", "--html", file]) == .done)
        #expect(
            rehearsal.calls.of(Reports.Show.self) == [
                .init(report: .freeHours, from: LocalDate("2026-07-01"), to: LocalDate("2026-09-30"))
            ])
        let html = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
        #expect(html.contains("<h1>Carers' emergency respite scheme: Reports of 2026Q3</h1>"))
        #expect(rehearsal.output.text == "1 report of 2026Q3: written to \(file).\n")
    }
}

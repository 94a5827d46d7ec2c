import ArgumentParser
import Foundation
import RespiteAPI
import RespiteRecord

extension ShiftCommand.Handover {
    /// `respitectl shift handover sheet`: what whoever comes next must know, on paper.
    struct Sheet: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the hand-over sheet: every case of the shift, what is expected next, and who sits where.",
            discussion: "Pipe it to lpr, or print the page of --html. It holds personal data: it is shredded after use."
        )

        @Option(
            help: ArgumentHelp("Since when; otherwise the last twelve hours.", valueName: "time"),
            transform: WrittenTime.argument
        )
        var since: WrittenTime?

        @Flag(help: "A page for a browser to print.")
        var html = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let sheet = try await HandoverSheet.read(since?.resolved(on: desk.wall, .back), at: desk)
            if output.json { return try desk.terminal.output.write(try JSONText.page(sheet) + "\n") }
            if html { return try desk.terminal.output.write(sheet.html(desk.wall)) }
            try desk.show(sheet.page(desk.wall), output)
        }
    }
}

/// What whoever comes next must know: what is open and what was closed, whom it told, what comes next.
struct HandoverSheet: Encodable, Equatable, Sendable {
    var since: Instant
    var until: Instant
    var shifts: [Staff.Shift]
    var open: [Cases.Show.Reply]
    var closed: [Cases.Summary]
    var expected: [CheckIns.Occurrence]
    /// What is not well with the service itself.
    var troubles: [String]
    var lastBlind: System.Blind?

    static func read(_ since: Instant?, at desk: Desk) async throws -> HandoverSheet {
        let now = desk.wall.now
        let since = since ?? now - .hours(12)
        let cases = try await desk.daemon.call(Cases.List(includeClosed: true, limit: 1000)).cases
        var open: [Cases.Show.Reply] = []
        for one in cases where one.word != .closed {
            open.append(try await desk.daemon.call(Cases.Show(caseNumber: one.caseNumber)))
        }
        let status = try await desk.daemon.call(System.Status())
        let expected = try await desk.daemon.call(CheckIns.Upcoming(until: now + .hours(12))).occurrences
        return HandoverSheet(
            since: since, until: now, shifts: try await desk.daemon.call(Staff.ListShifts()).shifts, open: open,
            closed: cases.filter { one in one.closedAt.map { $0 >= since } ?? false }, expected: expected,
            troubles: status.troubles, lastBlind: status.lastBlind.flatMap { $0.untilAt >= since ? $0 : nil })
    }
}

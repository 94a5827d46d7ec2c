import Foundation
import RespiteAPI
import RespiteRecord

extension Page {
    /// How the service fares, what is wrong on top.
    static func status(_ status: System.Status.Reply, _ wall: Wall) -> Page {
        var page = Page()
        let well = status.spare == nil ? "All is well." : "The spare stands by."
        page.say(status.isHealthy ? well : "Not all is well.", status.isHealthy ? .heading : .alarm)
        for trouble in status.troubles { page.say("! \(trouble)", .alarm) }
        page.say("")
        page.fields(status.fields(wall))
        page.heading("CHANNELS")
        page.add(channels: status.channels, wall)
        return page
    }
}

extension System.Status.Reply {
    fileprivate func fields(_ wall: Wall) -> [(String, Cell?)] {
        [
            ("Version", Cell("\(version), schema \(schema)")),
            ("Epoch", epoch == 1 ? nil : Cell("\(epoch): a spare took over")),
            ("Copy", spare.map { Cell($0.copyAt.map { "up to \(wall.textAndRelative($0))" } ?? "empty", .alarm) }),
            ("Started", Cell(wall.textAndRelative(startedAt))),
            ("Register", Cell("\(String.count(plans, "plan")), \(String.count(people, "person", plural: "people"))")),
            ("Lookup", Cell(lookup)),
            ("Cases", Cell("\(openCases) open, \(pagingCases) paging")),
            ("Deadlines", Cell("\(armed) armed\(nextDeadlineAt.map { ", the next \(wall.relative($0))" } ?? "")")),
            ("Put off", putOff == 0 ? nil : Cell("\(putOff)", .alarm)),
            ("Lateness", Cell(lateness.words)),
            (
                "Oldest unsent",
                Cell(oldestUnsentSeconds.map { Span(milliseconds: Int64($0 * 1000)).roughly } ?? "nothing waits")
            ),
            ("Last blind", Cell(lastBlind?.words(wall) ?? "never")),
            ("Last backup", Cell(lastBackupAt.map { wall.textAndRelative($0) } ?? "never")),
            (
                "Last rehearsal",
                Cell(lastRehearsal?.words(wall) ?? "never", lastRehearsal?.isGood == false ? .alarm : .plain)
            ),
            ("Last pack", lastPackAt.map { Cell(wall.textAndRelative($0)) }),
            ("Policy", Cell(policy)),
            ("Bank holidays", Cell("known until \(holidaysUntil)")),
            ("Time zones", Cell(zoneData)),
            ("Audit", Cell(auditHead)),
        ]
    }
}

extension System.Lateness {
    fileprivate var words: String {
        guard fired > 0 else { return "nothing has fallen due yet" }
        let figures = [("half within", p50), ("99 % within", p99), ("the worst", max)]
        return "\(fired) fired; " + figures.map { "\($0.0) \($0.1.milliseconds)" }.joined(separator: ", ")
    }
}

extension System.Blind {
    fileprivate func words(_ wall: Wall) -> String {
        "\(wall.full(fromAt)) to \(wall.full(untilAt)): \(why); \(String.count(fired, "deadline")) fell due meanwhile"
    }
}

extension System.Rehearsal {
    fileprivate func words(_ wall: Wall) -> String { "\(wall.textAndRelative(at)): \(words)" }
}

extension Double {
    /// `3.4 ms`, and from ten on `120 ms`.
    fileprivate var milliseconds: String {
        String(format: self < 10 ? "%.1f ms" : "%.0f ms", self)
    }
}

import RespiteAPI
import RespiteRecord

extension HandoverSheet {
    /// The sheet as a page of text: it is read aloud, so every time is written in full.
    func page(_ wall: Wall) -> Page {
        var page = Page()
        page.say("HAND-OVER SHEET", .heading)
        page.say("\(wall.full(since)) to \(wall.full(until))")
        page.heading("WHO SITS WHERE")
        if shifts.isEmpty { page.say("Nobody is on shift.", indent: 2) }
        for one in shifts { page.say(one.line(wall), indent: 2) }
        page.heading("OPEN, THE GRAVEST FIRST")
        if open.isEmpty { page.say("Nothing is open.", indent: 2) }
        for one in open { page.add(one, wall) }
        page.heading("CLOSED IN THIS TIME")
        if closed.isEmpty { page.say("Nothing was closed.", indent: 2) }
        for one in closed { page.say(one.closedLine(wall), indent: 2) }
        page.heading("CHECK-INS EXPECTED IN THE NEXT TWELVE HOURS")
        if expected.isEmpty { page.say("None.", indent: 2) }
        for one in expected { page.say("\(wall.full(one.due))  \(one.reference), schedule \(one.schedule)", indent: 2) }
        page.heading("THE SERVICE ITSELF")
        for trouble in serviceLines(wall) { page.say(trouble, indent: 2) }
        page.heading("TAKEN OVER")
        page.say("Name ______________________   Time ________   The list was said back: yes / no", indent: 2)
        return page
    }

    /// What whoever comes next must know of the machine.
    func serviceLines(_ wall: Wall) -> [String] {
        let blind = lastBlind.map {
            "Nothing was watched from \(wall.full($0.fromAt)) to \(wall.full($0.untilAt)); "
                + "\(String.count($0.fired, "deadline")) fell due meanwhile."
        }
        let lines = troubles + [blind].compactMap(\.self)
        return lines.isEmpty ? ["All is well."] : lines
    }
}

extension Page {
    fileprivate mutating func add(_ one: Cases.Show.Reply, _ wall: Wall) {
        let summary = one.summary
        say("[ ] \(summary.title)", .heading, indent: 2)
        for line in one.sheetLines(wall) { say(line, indent: 6) }
    }
}

extension Cases.Summary {
    /// `TEST C-0012 critical welfare, paging: Hansa Patel, K7M2-QX9`
    var title: String {
        let about = [subject, reference].compactMap(\.self).joined(separator: ", ")
        return "\(isDrill ? "TEST " : "")\(caseNumber) \(severity.spoken) \(kind.spoken), \(word.spoken): \(about)"
    }

    func closedLine(_ wall: Wall) -> String {
        let end = closedAt.map { "\(wall.full($0))  " } ?? ""
        return "\(end)\(isDrill ? "TEST " : "")\(caseNumber) \(kind.spoken), \(subject): \(outcome?.spaced ?? "closed")"
    }
}

extension Cases.Show.Reply {
    /// Since when, who has it, who was told last, what is next, and the last words that were written down.
    func sheetLines(_ wall: Wall) -> [String] {
        let held = summary.heldUntil.map { " until \(wall.full($0))" } ?? ""
        let told = summary.lastTold.map { who in
            "Told last: \(who)\(summary.lastToldAt.map { ", \(wall.full($0))" } ?? "")"
        }
        let next = summary.nextAt.map { "Next: \(wall.full($0)), \(summary.next ?? "asked again")" }
        let note = entries.last { $0.note != nil }
        let words = note.map { "Noted \(wall.full($0.at)) by \($0.by): \($0.note ?? "")" }
        return [
            "Opened \(wall.full(summary.openedAt)); \(summary.step)",
            "Has it: \(summary.holder ?? "nobody")\(held)", told, next, words,
        ].compactMap(\.self)
    }
}

extension Staff.Shift {
    func line(_ wall: Wall) -> String { "\(post): \(name), \(wall.full(startsAt)) to \(wall.full(endsAt))" }
}

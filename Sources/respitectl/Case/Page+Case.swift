import RespiteAPI
import RespiteRecord

extension Page {
    /// Everything about a case, so that somebody who was not there can follow it: full times, and nothing cut off.
    static func oneCase(_ reply: Cases.Show.Reply, _ wall: Wall) -> Page {
        var page = Page()
        page.addHead(reply.summary, wall)
        if !reply.missed.isEmpty {
            page.heading("MISSED")
            for missed in reply.missed { page.say(missed, indent: 2) }
        }
        page.heading("WHO WAS TOLD")
        page.addTold(reply.told, wall)
        page.heading("WHAT HAPPENED")
        page.addEntries(reply.entries, wall)
        return page
    }

    private mutating func addHead(_ summary: Cases.Summary, _ wall: Wall) {
        let drill = summary.isDrill ? "TEST " : ""
        heading("\(drill)CASE \(summary.caseNumber)")
        fields([
            ("About", Cell(summary.subject)),
            ("Plan", summary.reference.map { Cell($0) }),
            ("Kind", Cell(summary.kind.spoken)),
            ("Severity", summary.severityCell),
            ("State", summary.wordCell),
            ("Opened", Cell("\(wall.full(summary.openedAt)), \(wall.relative(summary.openedAt))")),
            ("Who has it", summary.wholeHolder(wall)),
            ("Step", Cell(summary.step)),
            ("Told", summary.told.map { Cell($0.joined(separator: ", ")) }),
            ("Told last", summary.wholeLastTold(wall)),
            ("Next", summary.wholeNext(wall)),
            ("Version", Cell("\(summary.version)")),
        ])
    }

    /// Each notice with its result on a line of its own, so that neither is cut.
    private mutating func addTold(_ told: [Cases.Told], _ wall: Wall) {
        if told.isEmpty { say("Nobody yet.", indent: 2) }
        for one in told {
            let attempts = one.attempts == 1 ? "" : ", \(String.count(one.attempts, "attempt"))"
            say(
                "\(wall.full(one.at))  \(one.who) (\(one.party)): \(one.purpose.spaced) by \(one.medium.spaced)",
                indent: 2)
            say("\(one.state.spaced)\(attempts)\(one.lastResult.map { ": \($0)" } ?? "")", indent: 6)
        }
    }

    private mutating func addEntries(_ entries: [Cases.Entry], _ wall: Wall) {
        let width = entries.map { "\($0.version)".count }.max() ?? 0
        for entry in entries {
            let gap = String(repeating: " ", count: width - "\(entry.version)".count)
            say("\(gap)\(entry.version)  \(wall.full(entry.at))  \(entry.by): \(entry.what)", indent: 2)
            if let note = entry.note { say(note, indent: width + 6) }
        }
    }
}

extension Cases.Summary {
    fileprivate func wholeHolder(_ wall: Wall) -> Cell? {
        guard let holder else { return word == .closed ? nil : "nobody" }
        return Cell(heldUntil.map { "\(holder), until \(wall.full($0)) (\(wall.relative($0)))" } ?? holder)
    }

    fileprivate func wholeLastTold(_ wall: Wall) -> Cell? {
        lastTold.map { Cell(lastToldAt.map { "\(lastTold ?? ""), \(wall.full($0))" } ?? $0) }
    }

    fileprivate func wholeNext(_ wall: Wall) -> Cell? {
        guard let nextAt else { return next.map { Cell($0) } }
        let when = whenNext(nextAt, wall)
        return Cell([next, "\(wall.full(nextAt)) (\(when.text))"].compactMap(\.self).joined(separator: ", "), when.ink)
    }
}

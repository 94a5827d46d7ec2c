import RespiteAPI
import RespiteRecord

extension Page {
    /// How an emergency stands and what is next, on one screen: never more than 80 columns and 23 lines.
    static func emergency(_ summary: Emergencies.Summary, _ wall: Wall) -> Page {
        var page = Page()
        let lines = EmergencyScreen(summary, wall).lines
        for line in lines.prefix(EmergencyScreen.height) { page.add(verbatim: [line.text], line.ink) }
        return page
    }

    /// What was entered, and what is next: the three most urgent.
    static func entered(_ sentence: String, _ summary: Emergencies.Summary, _ wall: Wall) -> Page {
        var page = Page()
        page.say(summary.isDrill ? "TEST. \(sentence)" : sentence)
        guard summary.closedAt == nil else { return page }
        let screen = EmergencyScreen(summary, wall)
        for line in screen.people + screen.prompts(atMost: 3) { page.add(verbatim: [line.text], line.ink) }
        return page
    }

    /// Whom to ring, in order.
    static func callees(_ callees: [Emergencies.Callee], _ wall: Wall) -> Page {
        guard !callees.isEmpty else { return .none("There is nobody to ring: ask a provider.") }
        var table = Table(["", "WHO", "RING", "WHEN", "CAN"], foldsFrom: 4)
        for one in callees {
            let name = [one.name, one.relationship].compactMap(\.self).joined(separator: ", ")
            let isBarred = one.turn == "barred" || one.turn == "never"
            table.add([
                Cell("\(one.rank)"), Cell(name, isBarred ? .alarm : .plain), Cell(one.ringing),
                Cell(one.when(wall), isBarred ? .alarm : .plain),
                Cell(one.can.map(\.spaced).joined(separator: ", ")),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }

    /// What a provider may be told, and nothing else.
    static func offer(_ provider: String, _ reply: Emergencies.Offer.Reply, _ wall: Wall) -> Page {
        var page = Page()
        let drill = reply.summary.isDrill ? "TEST. " : ""
        page.say("\(drill)Offer \(reply.offer) to \(provider). Before their yes, say this and nothing else:")
        page.fields(fields(of: reply.terms, wall))
        return page
    }

    static func fields(of terms: Emergencies.OfferTerms, _ wall: Wall) -> [(String, Cell?)] {
        [
            ("District", Cell(terms.district ?? "NOT ASKED")), ("Start by", Cell(wall.textAndRelative(terms.startBy))),
            ("Hours", terms.hours.map { Cell("\($0)") }),
            ("Workers", Cell(terms.workers.map(String.init) ?? "NOT ASKED")),
            ("Sex of worker", terms.workersGender.map { Cell($0) }),
            ("Tasks", Cell(terms.tasks.isEmpty ? "NOT ASKED" : terms.tasks.map(\.spaced).joined(separator: ", "))),
            ("Hazards", Cell(terms.hazards.isEmpty ? "none" : terms.hazards.map(\.spaced).joined(separator: ", "))),
        ]
    }

    /// The board: an emergency a line.
    static func board(_ all: [Emergencies.Summary], _ wall: Wall) -> Page {
        guard !all.isEmpty else { return .none("No emergency is open.") }
        var table = Table(["NO", "P", "CARER", "SAFE UNTIL", "STATE", "WHO HAS IT", "NEXT"], foldsFrom: 6)
        for one in all {
            let next = one.prompts.first
            table.add([
                Cell(one.isDrill ? "TEST \(one.emergency)" : one.emergency),
                Cell(one.priority.map(String.init) ?? "", one.priority == 1 ? .alarm : .plain),
                Cell(one.carer ?? "not known yet"), one.safeCell(wall),
                Cell(one.closedAt == nil ? one.word.spaced : "closed"),
                Cell(one.holder ?? (one.closedAt == nil ? "NOBODY" : ""), one.holder == nil ? .alarm : .plain),
                Cell(next.map { $0.said(wall) } ?? "", next.map { $0.isLate(wall) } == true ? .alarm : .plain),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }

    /// What happened, in its order: each entry with its time, who entered it, and when that was later.
    static func timeline(_ entries: [Emergencies.Entry], _ wall: Wall) -> Page {
        var page = Page()
        page.heading("WHAT HAPPENED")
        for entry in entries { page.say(entry.said(wall), entry.correctedBy == nil ? .plain : .faint, indent: 2) }
        return page
    }

    /// The record for paper: whose it is, every entry with its times in full, and room to sign.
    static func sheet(_ reply: Emergencies.Show.Reply, _ wall: Wall) -> Page {
        let summary = reply.summary
        var page = Page()
        page.heading("\(summary.isDrill ? "TEST  " : "")RECORD OF EMERGENCY \(summary.emergency)")
        page.fields(summary.sheetFields(wall).map { ($0.0, Cell($0.1)) })
        page.heading("PROMISES")
        for promise in summary.promises(wall) { page.say(promise, indent: 2) }
        page.heading("ENTRIES")
        for entry in reply.entries { page.say(entry.inFull(wall), indent: 2) }
        page.emptyLine()
        page.say("Read and found right: ______________________________  on: ______________")
        return page
    }
}

extension Emergencies.Callee {
    fileprivate var ringing: String {
        switch next {
        case "ring", "again": number ?? numbers.first ?? "NO NUMBER"
        case "noNumber": "NO NUMBER"
        default: turn == "barred" || turn == "never" ? "DO NOT RING" : numbers.first ?? ""
        }
    }

    fileprivate func when(_ wall: Wall) -> String {
        switch next {
        case "again": "again by \(nextAt.map(wall.brief) ?? "now")"
        case "wait": "not before \(nextAt.map(wall.brief) ?? "")"
        case "isComing": "coming, \(nextAt.map(wall.brief) ?? "")"
        case "isThere": "is there"
        case "saidNo": "said no"
        case "usedUp": "no answer, \(String.count(attempts, "dial"))"
        case "doNotRing": turn == "barred" ? "MUST NOT BE TOLD" : "HAS SAID NO TO THE SCHEME"
        default: turn == "agreedNow" ? "now" : turn == "agreedOtherHours" ? "outside their hours" : "has not agreed"
        }
    }
}

extension Emergencies.Prompt {
    func isLate(_ wall: Wall) -> Bool { due.map { $0 < wall.now } ?? true }

    /// `in 12 min: Check with Dee Okafor`
    func said(_ wall: Wall) -> String {
        guard let due else { return "NOW: \(words)" }
        let late = wall.now - due
        return late >= .seconds(1) ? "\(late.roughly) LATE: \(words)" : "\(wall.relative(due)): \(words)"
    }
}

extension Emergencies.Summary {
    fileprivate func safeCell(_ wall: Wall) -> Cell {
        let open = people.filter { $0.outcome == nil }
        if open.isEmpty { return Cell(people.isEmpty ? "NOW" : "settled") }
        guard let first = open.min(by: { ($0.safeUntil ?? openedAt) < ($1.safeUntil ?? openedAt) }) else {
            return .empty
        }
        guard let safe = first.safeUntil else { return Cell("NOW", .alarm) }
        return Cell("\(wall.brief(safe)) (\(wall.relative(safe)))", safe < wall.now ? .alarm : .plain)
    }
}

extension Emergencies.Clock {
    /// What was promised, by when, and what came of it.
    func evidence(_ wall: Wall) -> String {
        let who = person.map { " for person \($0)" } ?? ""
        let done = doneAt.map { ", done \(wall.full($0))" } ?? ""
        return "\(promise.spaced.sentenceCased)\(who): by \(wall.full(due))\(done): \(state.spaced)"
    }
}

extension Emergencies.Entry {
    /// On one line: `12  02:31  A. Reed  Rang Meena Shah: cannot`.
    fileprivate func said(_ wall: Wall) -> String {
        let paper = sheet.map { " [paper, sheet \($0), entered \(wall.brief(enteredAt))]" } ?? late(wall)
        let corrected = correctedBy.map { " [CORRECTED by entry \($0)]" } ?? ""
        return "\(number)  \(wall.text(at))  \(by ?? "respited")  \(what)\(paper)\(corrected)"
    }

    private func late(_ wall: Wall) -> String {
        enteredAt - at >= .minutes(1) ? " [entered \(wall.brief(enteredAt))]" : ""
    }

    fileprivate func inFull(_ wall: Wall) -> String {
        let notes = sheetNotes(wall).map { ", \($0)" } ?? ""
        return "\(number)  \(wall.full(at)), \(by ?? "respited")\(notes)\n\(what)"
    }
}

extension Emergencies.Summary {
    /// `, used 13 h 32 min`
    var used: String { freeSecondsUsed.map { ", used \(Span.seconds($0).roughly)" } ?? "" }
}

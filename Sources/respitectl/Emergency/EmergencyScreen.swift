import RespiteAPI
import RespiteRecord

/// One emergency on one screen: who it is about, whom one may tell, who is where, what was promised, what is next.
struct EmergencyScreen {
    struct Line: Equatable {
        var text: String
        var ink: Ink = .plain
    }

    static let width = 80
    static let height = 23

    private let summary: Emergencies.Summary
    private let wall: Wall

    init(_ summary: Emergencies.Summary, _ wall: Wall) {
        (self.summary, self.wall) = (summary, wall)
    }

    /// People and prompts have what lines they need; the promises take what is left.
    var lines: [Line] {
        let (head, people) = (head, people)
        let prompts = prompts(atMost: 8)
        let room = max(0, Self.height - head.count - people.count - prompts.count - offers.count)
        return head + people + offers + clocks(atMost: room) + prompts
    }

    private var head: [Line] {
        let drill = summary.isDrill ? "TEST  " : ""
        let state = summary.closedAt.map { "closed \(wall.brief($0))" } ?? summary.word.spaced.uppercased()
        let priority = summary.priority.map { "  PRIORITY \($0)" } ?? ""
        let holder = summary.holder.map { name in
            summary.heldUntil.map { "\(name) until \(wall.brief($0))" } ?? name
        }
        let owner = summary.closedAt == nil ? holder ?? "NOBODY HAS IT" : ""
        var lines = [
            Line(
                text: cut(
                    "\(drill)\(summary.emergency)  open since \(wall.brief(summary.openedAt))  \(state)\(priority)  \(stage)"
                ),
                ink: .heading)
        ]
        if !owner.isEmpty {
            lines.append(Line(text: cut("HAS IT  \(owner)"), ink: summary.holder == nil ? .alarm : .plain))
        }
        let carer = [summary.carer ?? "not known yet", summary.cause?.spaced, summary.carerIs]
        lines.append(Line(text: cut("CARER   \(carer.compactMap(\.self).joined(separator: ". "))")))
        if let caller = summary.caller { lines.append(Line(text: cut("RANG    \(caller)"))) }
        lines.append(
            Line(text: cut("TELL    \(summary.mayTellSays)"), ink: summary.mayTell == "nothing" ? .alarm : .plain))
        if let end = summary.freeHoursEnd {
            lines.append(Line(text: cut("FREE    until \(wall.textAndRelative(end))\(summary.used)")))
        }
        if let words = summary.duress {
            lines.append(
                Line(text: cut("DURESS  “\(words)”: do not ring the site, 999, emergency duress"), ink: .alarm))
        }
        return lines
    }

    /// How far it has come, and what stands beside it: `contacting, NO CAPACITY`.
    private var stage: String {
        let marks = summary.marks.filter { $0 != "test" }.map { $0.spaced.uppercased() }
        return ([summary.stage.spaced] + marks).joined(separator: ", ")
    }

    /// Two lines each: the priority and until when they are safe; where they are and who is with them.
    var people: [Line] {
        summary.people.flatMap { person -> [Line] in
            if let outcome = person.outcome {
                return [Line(text: cut("\(person.number)  \(person.name): \(outcome.spaced)"))]
            }
            let left = person.safeUntil.map { " (\(wall.relative($0)))" } ?? ""
            let first = "\(person.number)  P\(person.priority ?? 1)  \(person.name): \(person.safeSays)\(left)"
            let second = [
                person.place, person.lastSeen.map { "seen \($0)" }, person.help ?? "nobody there or coming",
            ].compactMap(\.self).joined(separator: ". ")
            return [
                Line(text: cut(first), ink: person.priority == 1 ? .alarm : .plain),
                Line(text: cut("       \(second)")),
            ]
        }
    }

    private var offers: [Line] {
        summary.offers.suffix(2).map { offer in
            let worker = [offer.worker, offer.telephone, offer.etaAt.map { "due \(wall.brief($0))" }]
            let said = ([offer.state.spaced] + worker.compactMap(\.self)).joined(separator: ", ")
            return Line(text: cut("OFFER \(offer.number) \(offer.provider): \(said)"))
        }
    }

    private func clocks(atMost count: Int) -> [Line] {
        summary.clocks.prefix(count).map { clock in
            let who = clock.person.map { " for person \($0)" } ?? ""
            let when = clock.doneAt.map { "done \(wall.brief($0))" } ?? wall.relative(clock.due)
            let text = "PROMISE \(clock.promise.spaced)\(who) by \(wall.brief(clock.due)): \(clock.state), \(when)"
            return Line(text: cut(text), ink: clock.state == "late" || clock.state == "missed" ? .alarm : .plain)
        }
    }

    func prompts(atMost count: Int) -> [Line] {
        summary.prompts.prefix(count).map { prompt in
            Line(text: cut("NEXT    \(prompt.said(wall))"), ink: prompt.isLate(wall) ? .alarm : .plain)
        }
    }

    private func cut(_ text: String) -> String { text.withoutControls.cut(toColumns: Self.width) }
}

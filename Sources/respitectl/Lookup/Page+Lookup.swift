import RespiteAPI
import RespiteRecord

extension Page {
    /// Who may be meant, best first, and by which words.
    static func candidates(_ reply: Lookup.Find.Reply) -> Page {
        var table = Table(
            [.number("NO"), "PLAN", "HOW SURE", "CARER", "LOOKS AFTER", "BORN", "ADDRESS", "WHY"], foldsFrom: 5)
        for (index, candidate) in reply.candidates.enumerated() { table.add(candidate.row(index + 1)) }
        var page = Page()
        if let note = reply.note { page.say(note) }
        page.add(table)
        if let ask = reply.ask { page.say("Ask: \(ask)") }
        page.legend("Open one with --open and its number.")
        return page
    }
}

extension Lookup.Candidate {
    /// An ended plan says so beside its reference.
    fileprivate func row(_ number: Int) -> [Cell] {
        [
            Cell("\(number)"), Cell(state == "registered" ? reference : "\(reference) \(state.spaced)"),
            Cell([certainty.spaced + ",", matched.spaced, contact].compactMap(\.self).joined(separator: " ")),
            Cell(carer), Cell(caredFor), Cell(born ?? ""),
            Cell(address ?? ""), Cell(why.map(\.words).joined(separator: ", ")),
        ]
    }
}

extension Lookup.Reason {
    /// `smyth: family name, near`
    fileprivate var words: String { "\(heard): \(field.spaced) \(closeness.spaced)" }
}

import RespiteAPI
import RespiteRecord

extension Page {
    /// The queue: a case a line, and how many of them page.
    static func queue(_ cases: [Cases.Summary], _ wall: Wall) -> Page {
        guard !cases.isEmpty else { return .none("Nothing is open.") }
        var table = Table(
            ["CASE", "KIND", "SEVERITY", "STATE", "ABOUT", "WHO HAS IT", "TOLD", "NEXT"], foldsFrom: 5)
        for one in cases { table.add(one.row(wall)) }
        var page = Page()
        page.add(table)
        let open = cases.filter { $0.word != .closed }
        let paging = open.count { $0.word == .paging || $0.word == .top }
        page.legend(
            "\(String.count(open.count, "open case").sentenceCased), \(paging == 0 ? "none" : "\(paging)") paging.")
        return page
    }
}

extension Cases.Summary {
    fileprivate func row(_ wall: Wall) -> [Cell] {
        [
            Cell(caseNumber), Cell(isDrill ? "TEST \(kind.spoken)" : kind.spoken), severityCell, wordCell,
            Cell(subject), holderCell(wall), lastToldCell(wall), nextCell(wall),
        ]
    }

    var severityCell: Cell { Cell(severity.spoken, severity == .critical ? .alarm : .plain) }

    /// A case at the top of its ladder with nobody is as loud as it can be.
    var wordCell: Cell { Cell(word.spoken, word == .top ? .alarm : .plain) }

    func holderCell(_ wall: Wall) -> Cell {
        guard let holder else { return Cell(word == .closed ? "" : "nobody", .plain) }
        return Cell(heldUntil.map { "\(holder) until \(wall.brief($0))" } ?? holder)
    }

    private func lastToldCell(_ wall: Wall) -> Cell {
        guard let lastTold else { return .empty }
        let last = lastToldAt.map { "\(lastTold) \(wall.brief($0))" } ?? lastTold
        let others = (told ?? []).filter { $0 != lastTold }
        return Cell(others.isEmpty ? last : "\(last), before: \(others.joined(separator: ", "))")
    }

    /// What happens if nobody acts: `in 12 min: tell the duty manager`, or how late that is.
    func nextCell(_ wall: Wall) -> Cell {
        guard let nextAt else { return Cell(next ?? "") }
        let when = whenNext(nextAt, wall)
        return Cell(next.map { "\(when.text): \($0)" } ?? when.text, when.ink)
    }

    /// `in 12 min`, or `3 min late`.
    func whenNext(_ nextAt: Instant, _ wall: Wall) -> Cell {
        let late = wall.now - nextAt
        return late >= .seconds(1) ? Cell("\(late.roughly) late", .alarm) : Cell(wall.relative(nextAt))
    }
}

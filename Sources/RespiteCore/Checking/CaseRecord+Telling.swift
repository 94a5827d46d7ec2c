import RespiteRecord

/// Rules 3, 12, 14: whom it may tell.
extension CaseRecord {
    /// Only what was handed over between two events counts: at the instant of an event either may have come first.
    func noPagePastAHold(_ history: CaseHistory) -> [RuleBroken] {
        let chapters = Array(history.sinceClockWasSet)
        var broken: [RuleBroken] = []
        for (index, chapter) in chapters.enumerated() {
            let end = index + 1 < chapters.count ? chapters[index + 1].recorded.at : nil
            for page in attempts where page.isPage && page.handedAt > chapter.recorded.at {
                guard end.map({ page.handedAt < $0 }) ?? true, !chapter.after.mayPage(page.party) else { continue }
                broken.append(RuleBroken(.noPagePastAHold, "\(page.party) was paged at \(page.handedAt)"))
            }
        }
        return broken
    }

    /// By the plan as it is, and by what they said in this case.
    func nobodyIsToldWhoMustNotBe(_ history: CaseHistory) -> [RuleBroken] {
        var since = untold
        for chapter in history.sinceClockWasSet {
            for party in chapter.after.barred where since[party] == nil { since[party] = chapter.recorded.at }
        }
        let told = attempts.filter { attempt in since[attempt.party].map { attempt.handedAt > $0 } ?? false }
        return told.map { RuleBroken(.nobodyIsToldWhoMustNotBe, "\($0.party) was told at \($0.handedAt)") }
    }

    func noNumberBeyondItsCap() -> [RuleBroken] {
        guard let hourlyCap else { return [] }
        return Dictionary(grouping: attempts.filter(\.isPage), by: \.party).compactMap { party, pages in
            let times = pages.map(\.handedAt).sorted()
            let isOver = zip(times, times.dropFirst(hourlyCap)).contains { $1 - $0 < .hours(1) }
            return isOver
                ? RuleBroken(.noNumberBeyondItsCap, "\(party) was paged over \(hourlyCap) times in an hour") : nil
        }
    }
}

extension Case {
    /// Whether a page may leave for `party` as the case stands: while it pages, and else to the hold's own person.
    fileprivate func mayPage(_ party: Party) -> Bool {
        switch standing {
        case .paging: true
        case .closed: false
        case .held(let holds):
            holds.ack?.holder == party || holds.promises.contains { $0.helper == party }
                || holds.presences.contains { $0.who == party }
        }
    }
}

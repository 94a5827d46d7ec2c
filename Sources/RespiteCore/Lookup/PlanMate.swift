/// Another person of the same plan whom some of the words were about.
struct PlanMate {
    var part: Int
    var fit: RowScorer.Fit

    /// Looks among the people of each one's plans for whatever met nothing of themselves.
    static func addMates(
        to found: inout [LookupSearch.Found], _ parts: [LookupIndex.Part], _ scorers: inout [RowScorer]
    ) {
        for place in found.indices where found[place].fit.unmet != 0 {
            for key in planKeys(found[place], parts) { addMates(key, to: &found[place], parts, &scorers) }
        }
    }

    private static func addMates(
        _ key: UInt64, to one: inout LookupSearch.Found, _ parts: [LookupIndex.Part], _ scorers: inout [RowScorer]
    ) {
        for (place, part) in parts.enumerated() {
            guard let plan = part.segment.codes.number(of: key) else { continue }
            for row in part.segment.people(.code, plan).prefix(12) where !part.hidden.contains(row) {
                if place == one.part && row == one.fit.row { continue }
                add(scorers[place].fit(row), in: place, to: &one)
            }
        }
    }

    /// Counts what met the other person and had met nothing yet, less the discount.
    private static func add(_ fit: RowScorer.Fit, in part: Int, to one: inout LookupSearch.Found) {
        let hits = fit.hits.filter { $0.tokens & ~one.fit.unmet == 0 }
        let gain = hits.reduce(-ErrorRates.otherOfPlan) { $0 + max($1.plain, $1.swapped) }
        guard gain > 0 else { return }
        var fit = fit
        fit.hits = hits
        one.score += Double(gain)
        one.fit.unmet &= ~hits.reduce(0) { $0 | $1.tokens }
        one.mates.append(PlanMate(part: part, fit: fit))
    }

    private static func planKeys(_ one: LookupSearch.Found, _ parts: [LookupIndex.Part]) -> [UInt64] {
        let segment = parts[one.part].segment
        return segment.items(one.fit.row).map(LookupItem.init(bits:)).filter { $0.field == .plan }
            .map { segment.codes.keys[Int($0.value)] }
    }
}

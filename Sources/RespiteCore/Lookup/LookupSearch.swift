import Foundation

/// One search: what the tokens mean, who is worth scoring, who fits best.
struct LookupSearch {
    private let tokens: [QueryToken]
    private let parts: [LookupIndex.Part]
    private let weights: [QueryWeights]

    /// A person of one of the parts.
    struct Found {
        var part: Int
        var fit: RowScorer.Fit
        var score: Double
        var mates: [PlanMate] = []
    }

    /// So many are kept to compare, however few are wanted.
    private static let compared = 64
    /// How likely it is that whoever is meant is not on record.
    private static let nobody = 0.1

    init(_ tokens: [QueryToken], _ parts: [LookupIndex.Part]) {
        self.parts = parts.filter { $0.count > 0 }
        let segments = self.parts.map(\.segment)
        let tokens = WordSplitter(segments: segments).split(CodeJoiner(segments: segments).join(tokens))
        self.tokens = tokens
        let matches = segments.map { QueryMatches(tokens, in: $0) }
        let chances = TokenChances(tokens, matches, segments)
        weights = matches.map { QueryWeights(tokens, $0, chances: chances.bits) }
    }

    func result(limit: Int) -> LookupResult {
        var scorers = zip(parts, weights).map { RowScorer($0.segment, $1, tokens) }
        var found = best(&scorers)
        PlanMate.addMates(to: &found, parts, &scorers)
        found.sort { $0.score > $1.score }
        let probabilities = probabilities(found)
        let shown = found.prefix(max(0, limit)).indices
        let ordered = shown.filter { !isEnded(found[$0]) } + shown.filter { isEnded(found[$0]) }
        let reasons = ReasonWriter(tokens: tokens, parts: parts)
        let candidates = ordered.map { place in
            let (one, segment) = (found[place], parts[found[place].part].segment)
            return LookupCandidate(
                person: segment.id(one.fit.row), roles: segment.roles(one.fit.row), isEnded: isEnded(one),
                score: one.score, probability: probabilities[place], why: reasons.reasons(one))
        }
        let ask = QuestionChoice(tokens: tokens, parts: parts).question(among: found, probabilities)
        return LookupResult(candidates: candidates, ask: ask, onRecord: probabilities.reduce(0, +))
    }

    private func best(_ scorers: inout [RowScorer]) -> [Found] {
        var scored: [(part: Int, row: UInt32, score: Float)] = []
        for place in parts.indices {
            let hidden = parts[place].hidden
            for row in Gatherer.rows(parts[place].segment, weights[place]) where !hidden.contains(row) {
                scored.append((place, row, scorers[place].score(row)))
            }
        }
        scored.sort { ($0.score, $1.row) > ($1.score, $0.row) }
        return scored.prefix(Self.compared).map { one in
            let fit = scorers[one.part].fit(one.row)
            return Found(part: one.part, fit: fit, score: Double(fit.score))
        }
    }

    /// After Bayes: everybody is equally likely to be meant before anything is typed.
    private func probabilities(_ found: [Found]) -> [Double] {
        let people = Double(parts.reduce(0) { $0 + $1.count })
        let odds = found.map { exp2(min($0.score, 200)) }
        let sum = odds.reduce(people * Self.nobody, +)
        return odds.map { $0 / sum }
    }

    private func isEnded(_ found: Found) -> Bool { parts[found.part].segment.isEnded(found.fit.row) }
}

import Foundation

/// Chooses the question whose answer would part the closest candidates best.
struct QuestionChoice {
    let tokens: [QueryToken]
    let parts: [LookupIndex.Part]

    private static let questions: [(question: LookupQuestion, fields: [LookupField])] = [
        (.born, [.born]), (.street, [.street]), (.postcode, [.postcode]), (.town, [.town]),
        (.given, [.given]), (.family, [.family]), (.telephone, [.telephone]),
    ]

    /// Nil when one is certain, or when nothing on record tells them apart.
    func question(among found: [LookupSearch.Found], _ probabilities: [Double]) -> LookupQuestion? {
        guard let first = probabilities.first, first < 0.98 else { return nil }
        let close = found.indices.prefix(10).filter { probabilities[$0] > first / 64 }
        guard close.count > 1 else { return nil }
        var best: (question: LookupQuestion?, parted: Double) = (nil, 0.1)
        for (question, fields) in Self.questions where !wasAsked(fields, found[close[0]]) {
            let parted = parted(close.map { answer(fields, found[$0]) }, close.map { probabilities[$0] })
            if parted > best.parted + 0.05 { best = (question, parted) }
        }
        return best.question
    }

    /// Entropy of the answers, in bits.
    private func parted(_ answers: [[UInt64]], _ probabilities: [Double]) -> Double {
        let all = probabilities.reduce(0, +)
        var byAnswer: [[UInt64]: Double] = [:]
        for (answer, probability) in zip(answers, probabilities) { byAnswer[answer, default: 0] += probability / all }
        return byAnswer.values.reduce(0) { $0 - $1 * log2($1) }
    }

    private func answer(_ fields: [LookupField], _ found: LookupSearch.Found) -> [UInt64] {
        let segment = parts[found.part].segment
        let items = segment.items(found.fit.row).map(LookupItem.init(bits:)).filter { fields.contains($0.field) }
        return items.map { item in
            if item.field.holdsWords { return segment.words[item.value].reduce(1) { $0 &* 257 &+ UInt64($1) } }
            return item.field == .born ? UInt64(item.value) : segment.codes.keys[Int(item.value)]
        }.sorted()
    }

    /// Whether the caller has said this already, and it met.
    private func wasAsked(_ fields: [LookupField], _ found: LookupSearch.Found) -> Bool {
        found.fit.hits.contains { fields.contains(LookupItem(bits: $0.item).field) && $0.closeness == .exact }
    }
}

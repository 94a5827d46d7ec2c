/// Parts a typed word that is two words of the register without the space: `highstreet`, `kleinigstreet`, `johnsmith`.
struct WordSplitter {
    let segments: [LookupSegment]

    /// A half that decides must have so many letters, the other so many.
    private static let leastKnown = 4
    private static let leastOther = 3

    /// The tokens, those that are two words in two.
    func split(_ tokens: [QueryToken]) -> [QueryToken] {
        var parted: [QueryToken] = []
        for (place, token) in tokens.enumerated() {
            guard !token.isHint, tokens.count - place + parted.count < QueryToken.most, let halves = halves(token.word)
            else {
                parted.append(token)
                continue
            }
            var (first, second) = (token, token)
            (first.word, second.word) = halves
            first.typed = String(decoding: halves.0, as: UTF8.self)
            second.typed = String(decoding: halves.1, as: UTF8.self)
            if place == 0 && tokens.count == 1 {
                first.place = .inText(position: 0, of: 2, afterHouse: false)
                second.place = .inText(position: 1, of: 2, afterHouse: false)
            }
            parted += [first, second]
        }
        return parted
    }

    private func halves(_ word: [UInt8]) -> ([UInt8], [UInt8])? {
        guard word.count >= Self.leastKnown + Self.leastOther, !isKnown(word) else { return nil }
        var best: (halves: ([UInt8], [UInt8]), people: Int)?
        for place in Self.leastOther...word.count - Self.leastOther {
            let (left, right) = (Array(word[..<place]), Array(word[place...]))
            guard let people = people(left, right), people > best?.people ?? 0 else { continue }
            best = ((left, right), people)
        }
        guard let best, !isNear(word) else { return nil }
        return best.halves
    }

    /// How many have the better known half, when the other is known too or nearly so; nil when the two are no words.
    private func people(_ left: [UInt8], _ right: [UInt8]) -> Int? {
        let (first, second) = (count(left), count(right))
        if first > 0 && second > 0 { return max(left.count, right.count) >= Self.leastKnown ? max(first, second) : nil }
        if second > 0 && right.count >= Self.leastKnown && left.count >= Self.leastKnown && isNear(left) {
            return second
        }
        if first > 0 && left.count >= Self.leastKnown && right.count >= Self.leastKnown && isNear(right) {
            return first
        }
        return nil
    }

    private func isKnown(_ word: [UInt8]) -> Bool { segments.contains { $0.words.number(of: word) != nil } }

    private func isNear(_ word: [UInt8]) -> Bool {
        segments.contains { segment in
            var isNear = false
            segment.words.near(word, lengths: word.count - 1...word.count + 1, edits: 1) { _, _, _ in isNear = true }
            return isNear
        }
    }

    private func count(_ word: [UInt8]) -> Int {
        segments.reduce(0) { sum, segment in
            guard let number = segment.words.number(of: word) else { return sum }
            return sum + [LookupList.given, .family, .address].reduce(0) { $0 + segment.count($1, number) }
        }
    }
}

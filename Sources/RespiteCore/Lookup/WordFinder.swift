import Foundation

/// A recorded value that may have been typed as something else, with the probability of that as log2.
struct ValueMatch: Sendable {
    var value: UInt32
    var bits: Float
    var closeness: LookupCloseness
}

/// Finds the words of a segment that one may have meant who typed another.
struct WordFinder {
    let words: WordList
    /// Whether another word of the query is an initial, so that this one is likely cut short too.
    let besideInitial: Bool

    /// Nothing less likely than this can outweigh meeting nothing.
    private static let faintest: Float = -26

    func matches(_ typed: [UInt8]) -> [ValueMatch] {
        guard typed.count > 1 else { return [] }
        var found = Found()
        addNear(typed, to: &found)
        addSoundingAlike(typed, to: &found)
        addShortForms(typed, to: &found)
        addLonger(typed, to: &found)
        return found.matches
    }

    private func addNear(_ typed: [UInt8], to found: inout Found) {
        let edits = Self.edits(for: typed.count)
        var model = TypingModel(typed)
        words.near(typed, lengths: typed.count - edits...typed.count + edits, edits: edits) { number, distance, _ in
            let bits = model(words[number], edits: distance)
            if bits > Self.faintest {
                found.add(ValueMatch(value: number, bits: bits, closeness: distance == 0 ? .exact : .near))
            }
        }
    }

    static func edits(for letters: Int) -> Int {
        switch letters {
        case ...3: 1
        case ...9: 2
        default: 3
        }
    }

    /// Words that sound like it, and are not spelt all that differently.
    private func addSoundingAlike(_ typed: [UInt8], to found: inout Found) {
        let distance = WordDistance(typed)
        let alike = words.words(soundingLike: typed).compactMap { number -> (number: UInt32, edits: Int)? in
            let edits = words[number].withUnsafeBufferPointer { distance($0).whole }
            return edits <= min(3, typed.count / 2) ? (number, edits) : nil
        }
        let shared = ErrorRates.soundsAlike - log2f(Float(max(4, alike.count)))
        for (number, edits) in alike where edits > 0 {
            let bits = shared + Float(edits - 1) * ErrorRates.soundsAlikeByEdit
            found.add(ValueMatch(value: number, bits: bits, closeness: .soundsAlike))
        }
    }

    private func addShortForms(_ typed: [UInt8], to found: inout Found) {
        let relatives = ShortForms.relatives(of: typed)
        let bits = ErrorRates.shortForm - log2f(Float(max(1, relatives.count)))
        for name in relatives {
            guard let number = words.number(of: name) else { continue }
            found.add(ValueMatch(value: number, bits: bits, closeness: .shortForm))
        }
    }

    /// Words that begin with what was typed; beside an initial, with at most one error.
    private func addLonger(_ typed: [UInt8], to found: inout Found) {
        guard typed.count >= 3 || besideInitial else { return }
        let cut = besideInitial && typed.count <= 5 ? ErrorRates.cutShortBesideInitial : ErrorRates.cutShort
        for run in words.words(beginning: typed) {
            for number in run {
                found.add(ValueMatch(value: UInt32(number), bits: ErrorRates.edits[0] + cut, closeness: .beginning))
            }
        }
        guard besideInitial, (3...5).contains(typed.count) else { return }
        var model = TypingModel(typed)
        let lengths = typed.count...Folding.longestWord
        words.near(typed, lengths: lengths, edits: 1, wholeOnly: false) { number, _, distance in
            guard distance == 1 else { return }
            let word = words[number]
            let bits =
                (typed.count - 1...typed.count + 1).filter { $0 <= word.count }
                .map { model(word.prefix($0), edits: 1) }.max() ?? Self.faintest
            found.add(ValueMatch(value: number, bits: bits + cut, closeness: .beginning))
        }
    }
}

extension WordFinder {
    /// Keeps the likeliest way for each value.
    private struct Found {
        private(set) var matches: [ValueMatch] = []
        private var places: [UInt32: Int] = [:]

        mutating func add(_ match: ValueMatch) {
            guard let place = places[match.value] else {
                places[match.value] = matches.count
                matches.append(match)
                return
            }
            if match.bits > matches[place].bits { matches[place] = match }
        }
    }
}

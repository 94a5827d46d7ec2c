/// Reads a line of text as tokens.
struct TextReader {
    private let pieces: [Substring]
    private var place = 0
    private var tokens: [QueryToken] = []
    private var sawHouse = false
    let isCut: Bool

    /// Ten thousand letters are no search: what exceeds this is not read.
    private static let longest = 600

    init(_ text: String) {
        let end = text.index(text.startIndex, offsetBy: Self.longest, limitedBy: text.endIndex) ?? text.endIndex
        isCut = end < text.endIndex
        pieces = text[..<end].split { $0.isWhitespace || ",;()\"".contains($0) }
    }

    mutating func read() -> [QueryToken] {
        while place < pieces.count, tokens.count < QueryToken.most {
            _ = readDate() || readPostcode() || readNumber() || readWords()
        }
        return placed(withoutIdleWords(Array(tokens.prefix(QueryToken.most))))
    }

    /// `12/4/66`, `1966-04-12`, `12 April 1966`, `12 4 66`
    private mutating func readDate() -> Bool {
        let dates = DateReader.read(pieces[place])
        if !dates.isEmpty { return take(1) { $0.dates = dates } }
        guard place + 2 < pieces.count else { return false }
        let three = DateReader.read(pieces[place], pieces[place + 1], pieces[place + 2])
        return three.isEmpty ? false : take(3) { $0.dates = three }
    }

    /// `ss1 1aa`, `SS11AA`, `ss1`
    private mutating func readPostcode() -> Bool {
        let first = Folding.joined(String(pieces[place]))
        if PostcodeParts.outward(first) != nil { return takeCode(1, .postcode, first) }
        guard PostcodeParts.isOutward(first[...]) else { return false }
        if place + 1 < pieces.count {
            let second = Folding.joined(String(pieces[place + 1]))
            if PostcodeParts.isInward(second[...]) { return takeCode(2, .postcode, first + second) }
        }
        return take(1) {
            $0.codes = [
                .init(field: .outward, letters: first, prior: 0.8), .init(field: .code, letters: first, prior: 0.1),
            ]
        }
    }

    private mutating func readNumber() -> Bool {
        let groups = pieces[place...].prefix { NumberReader.isGroup($0) }
        guard let first = groups.first else { return readMixed() }
        for count in stride(from: min(groups.count, 4), to: 1, by: -1) {
            let joined = groups.prefix(count).joined()
            if NumberReader.isOne(groups.prefix(count).map { $0.utf8.filter(isDigit).count }, joined) {
                return take(count) { NumberReader.read(joined, into: &$0) }
            }
        }
        if first.utf8.filter(isDigit).count <= 3 { sawHouse = true }
        return take(1) { NumberReader.read(String(first), into: &$0) }
    }

    /// Letters and digits together: a house such as `12a`, or a code.
    private mutating func readMixed() -> Bool {
        let letters = Folding.joined(String(pieces[place]))
        guard letters.contains(where: isDigit) else { return false }
        if letters.count <= 4, letters.first.map(isDigit) == true {
            sawHouse = true
            return takeCode(1, .house, letters)
        }
        return takeCode(1, .code, letters)
    }

    private mutating func readWords() -> Bool {
        let words = Folding.words(String(pieces[place]))
        for word in words {
            var token = QueryToken(
                typed: words.count == 1 ? String(pieces[place]) : String(decoding: word, as: UTF8.self))
            token.word = word
            if Relations.isRelation(word) {
                token.isHint = true
                token.codes = [.init(field: .about, letters: word, prior: 1)]
            }
            token.place = sawHouse ? .addressField : .none
            tokens.append(token)
        }
        place += 1
        return true
    }

    private mutating func takeCode(_ count: Int, _ field: LookupField, _ letters: [UInt8]) -> Bool {
        take(count) { $0.codes = [.init(field: field, letters: letters, prior: 1)] }
    }

    private mutating func take(_ count: Int, _ fill: (inout QueryToken) -> Void) -> Bool {
        var token = QueryToken(typed: pieces[place..<place + count].joined(separator: " "))
        fill(&token)
        tokens.append(token)
        place += count
        return true
    }
}

extension TextReader {
    /// Titles and labels are dropped, unless nothing else was said.
    private func withoutIdleWords(_ tokens: [QueryToken]) -> [QueryToken] {
        let kept = tokens.filter { !Relations.isTitle($0.word) && !Relations.isLabel($0.word) }
        return kept.isEmpty ? tokens : kept
    }

    /// Gives each word its place among the words.
    private func placed(_ tokens: [QueryToken]) -> [QueryToken] {
        let count = tokens.filter { !$0.word.isEmpty && !$0.isHint }.count
        var position = 0
        return tokens.map { token in
            guard !token.word.isEmpty else { return token }
            var token = token
            token.place = .inText(position: position, of: count, afterHouse: token.place == .addressField)
            if !token.isHint { position += 1 }
            return token
        }
    }
}

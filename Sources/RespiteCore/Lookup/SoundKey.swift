/// A word as it sounds in English, roughly: consonants only, those that are confused written alike.
enum SoundKey {
    /// Equal for words that may be heard alike; nil for words too short, or too strange, to tell.
    static func make(_ word: some RandomAccessCollection<UInt8>) -> UInt64? {
        guard word.count >= 3 else { return nil }
        let letters = Array(word)
        var key: [UInt8] = []
        var place = 0
        while place < letters.count {
            let (sounds, length) = sound(letters, at: place)
            for sound in sounds where key.last != sound || sound == vowel { key.append(sound) }
            place += length
        }
        let initial = key.first == vowel
        let consonants = key.filter { $0 != vowel }
        guard consonants.count >= 2 else { return nil }
        return consonants.prefix(11).reduce(initial ? 1 : 0) { $0 * 32 + UInt64($1 & 31) }
    }

    private static let vowel = UInt8(ascii: "a")

    /// The sounds of the letters at `place`, and how many letters that took.
    private static func sound(_ letters: [UInt8], at place: Int) -> (sounds: [UInt8], length: Int) {
        for (spelling, sounds) in spellings[Int(letters[place])] where letters[place...].starts(with: spelling) {
            if sounds.isEmpty && place == 0 && spelling.count == 1 { return ([letters[place]], 1) }
            return (sounds, spelling.count)
        }
        return ([letters[place]], 1)
    }

    /// By first letter; longer spellings first.
    private static let spellings: [[(spelling: [UInt8], sounds: [UInt8])]] = {
        var table = [[(spelling: [UInt8], sounds: [UInt8])]](repeating: [], count: 256)
        for rule in rules.split(whereSeparator: \.isWhitespace) {
            let parts = rule.split(separator: ":", omittingEmptySubsequences: false)
            let spelling = Array(parts[0].utf8)
            table[Int(spelling[0])].append((spelling, Array(parts[1].utf8)))
        }
        return table
    }()

    private static let rules = """
        augh:a ough:a a:a e:a i:a o:a u:a y:a
        bb:b ck:k cc:k cz:s ch:s ce:se ci:s cy:s c:k
        dg:j d:t gh: ge:ja gi:ja gy:ja gn:n g:k
        ph:f pf:f p:p q:k kn:n k:k h: x:ks z:s
        sch:s sh:s tch:s tio:s sc:s s:s th:t t:t v:f wr:r wh: w: mb:m ll:l
        """
}

/// Words by their sound.
struct SoundTable: Sendable {
    private let keys: [UInt64]
    private let words: [UInt32]

    init(bytes: [UInt8], starts: [UInt32]) {
        var pairs: [(key: UInt64, word: UInt32)] = []
        for word in 0..<max(0, starts.count - 1) {
            guard let key = SoundKey.make(bytes[Int(starts[word])..<Int(starts[word + 1])]) else { continue }
            pairs.append((key, UInt32(word)))
        }
        pairs.sort { ($0.key, $0.word) < ($1.key, $1.word) }
        keys = pairs.map(\.key)
        words = pairs.map(\.word)
    }

    /// The words that sound like `word`.
    subscript(word: [UInt8]) -> ArraySlice<UInt32> {
        guard let key = SoundKey.make(word) else { return [] }
        let low = lowerBound(key)
        return words[low..<lowerBound(key + 1)]
    }

    private func lowerBound(_ key: UInt64) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

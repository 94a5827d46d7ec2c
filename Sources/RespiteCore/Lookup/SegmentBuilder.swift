import RespiteRecord

/// Takes people one after another and makes a segment of them.
struct SegmentBuilder: Sendable {
    private var words = WordBuilder()
    private var codes = CodeList()
    private var rows = LookupRows()
    private var items: [UInt32] = []
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    mutating func add(_ person: LookupPerson) {
        items.removeAll(keepingCapacity: true)
        addName(person.givenNames, .given)
        addName(person.preferredName, .preferred)
        addName(person.familyName, .family)
        for line in person.addressLines { addAddress(line, .street) }
        addAddress(person.town, .town)
        addPostcode(person.postcode)
        for telephone in person.telephones { addCode(.telephone, TelephoneDigits.digits(telephone)) }
        for code in person.codes { addCode(.code, Folding.joined(code)) }
        if let born = person.born { items.append(LookupItem(.born, DayKey.make(born)).bits) }
        for text in person.about { for word in Relations.listed(Folding.words(text)) { addCode(.about, word) } }
        for plan in person.plans { addKey(.plan, CodeKey.make(.plan, number: plan)) }
        rows.append(person.id, roles: person.roles, isEnded: person.isEnded, items: items)
    }

    /// Adds a person of another segment.
    mutating func add(_ row: UInt32, of segment: LookupSegment) {
        items.removeAll(keepingCapacity: true)
        for bits in segment.items(row) {
            let item = LookupItem(bits: bits)
            if item.field.holdsWords {
                addWord(item.field, segment.words[item.value])
            } else if item.list == .code {
                addKey(item.field, segment.codes.keys[Int(item.value)])
            } else {
                items.append(bits)
            }
        }
        rows.append(segment.id(row), roles: segment.roles(row), isEnded: segment.isEnded(row), items: items)
    }

    consuming func finished() -> LookupSegment {
        LookupSegment(rows, words: words, codes: codes)
    }

    /// The words of a name, and all of them in one where there are several ("ann marie", "mc donald", "van der berg").
    private mutating func addName(_ name: String, _ field: LookupField) {
        fold(name)
        var start = 0
        for end in ends {
            addWord(field, bytes[start..<end])
            start = end
        }
        if ends.count > 1 { addWord(field, bytes[..<min(start, Folding.longestWord)]) }
    }

    private mutating func addAddress(_ line: String, _ field: LookupField) {
        fold(line)
        var start = 0
        for end in ends {
            let word = bytes[start..<end]
            if word.first.map(isDigit) == true { addCode(.house, word) } else { addWord(field, word) }
            start = end
        }
    }

    private mutating func addPostcode(_ postcode: String) {
        let letters = Folding.joined(postcode)
        addCode(.postcode, letters)
        if let outward = PostcodeParts.outward(letters) { addCode(.outward, outward) }
    }

    private mutating func fold(_ text: String) {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        if !text.isEmpty { Folding.append(text, to: &bytes, ends: &ends) }
    }

    private mutating func addWord(_ field: LookupField, _ word: ArraySlice<UInt8>) {
        let number = word.withUnsafeBufferPointer { words.number(of: $0) }
        items.append(LookupItem(field, number).bits)
    }

    private mutating func addCode(_ field: LookupField, _ letters: some Collection<UInt8>) {
        if !letters.isEmpty { addKey(field, CodeKey.make(field, letters)) }
    }

    private mutating func addKey(_ field: LookupField, _ key: UInt64) {
        items.append(LookupItem(field, codes.number(adding: key)).bits)
    }
}

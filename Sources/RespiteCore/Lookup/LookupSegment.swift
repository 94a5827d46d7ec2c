/// A part of the index that never changes: people as rows of items, and for each item's value the rows that have it.
struct LookupSegment: Sendable {
    let words: WordList
    let codes: CodeList
    /// The distinct birth dates, ascending, as yyyymmdd; zeros stand for what is not known.
    let days: [UInt32]
    private let given: Postings
    private let family: Postings
    private let address: Postings
    private let code: Postings
    private let born: Postings
    private let rows: LookupRows
    /// For each first letter how many given names and family names begin with it.
    private let initials: (given: [Int], family: [Int])

    init(_ rows: consuming LookupRows, words builder: WordBuilder, codes: CodeList) {
        let (words, newNumbers) = WordList.sorted(builder)
        rows.renumberWords(newNumbers)
        let days = rows.distinctDays()
        let kept = rows
        func postings(_ list: LookupList, values: Int) -> Postings {
            Postings(values: values) { say in
                kept.forEachItem { row, item in if item.list == list { say(item.value, row) } }
            }
        }
        self.words = words
        self.codes = codes
        self.days = days
        given = postings(.given, values: words.count)
        family = postings(.family, values: words.count)
        address = postings(.address, values: words.count)
        code = postings(.code, values: codes.count)
        born = Postings(values: days.count) { say in
            kept.forEachItem { row, item in
                if item.list == .born { say(UInt32(days.firstPlace(notBefore: item.value)), row) }
            }
        }
        self.rows = kept
        initials = (
            Self.initials(words, given), Self.initials(words, family)
        )
    }

    private static func initials(_ words: WordList, _ postings: Postings) -> [Int] {
        var counts = [Int](repeating: 0, count: 256)
        for number in 0..<UInt32(words.count) { counts[Int(words.initial(number))] += postings.count(number) }
        return counts
    }

    var count: Int { rows.count }

    /// The rows whose people have `value`.
    func people(_ list: LookupList, _ value: UInt32) -> ArraySlice<UInt32> {
        switch list {
        case .given: given[value]
        case .family: family[value]
        case .address: address[value]
        case .code: code[value]
        case .born: born(value...value)
        }
    }

    /// How many people have `value`.
    func count(_ list: LookupList, _ value: UInt32) -> Int {
        switch list {
        case .given: given.count(value)
        case .family: family.count(value)
        case .address: address.count(value)
        case .code: code.count(value)
        case .born: born(value...value).count
        }
    }

    /// The people born on the days from one yyyymmdd to another.
    func born(_ range: ClosedRange<UInt32>) -> ArraySlice<UInt32> {
        born.people(of: days.firstPlace(notBefore: range.lowerBound)..<days.firstPlace(notBefore: range.upperBound + 1))
    }

    /// How many names of a list begin with `letter`.
    func count(_ list: LookupList, initial letter: UInt8) -> Int {
        switch list {
        case .given: initials.given[Int(letter)]
        case .family: initials.family[Int(letter)]
        case .address, .code, .born: 0
        }
    }

    func items(_ row: UInt32) -> ArraySlice<UInt32> { rows.items(row) }
    func id(_ row: UInt32) -> LookupPerson.ID { rows.ids[Int(row)] }
    func row(of id: LookupPerson.ID) -> UInt32? { rows.row(of: id) }
    func roles(_ row: UInt32) -> LookupRoles { rows.roles(row) }
    func isEnded(_ row: UInt32) -> Bool { rows.isEnded(row) }
}

extension [UInt32] {
    /// Where `day` stands in these ascending numbers, or would.
    func firstPlace(notBefore day: UInt32) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

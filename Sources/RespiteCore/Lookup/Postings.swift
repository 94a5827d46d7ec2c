/// For each value the people who have it, in one array: list `n` ends where list `n + 1` begins.
struct Postings: Sendable {
    private let starts: [UInt32]
    private let people: [UInt32]

    /// Counts first and fills after: `forEach` is run twice and must say the same pairs both times, people ascending.
    init(values: Int, forEach: (_ say: (_ value: UInt32, _ person: UInt32) -> Void) -> Void) {
        var starts = [UInt32](repeating: 0, count: values + 1)
        forEach { value, _ in starts[Int(value) + 1] += 1 }
        for value in 0..<values { starts[value + 1] += starts[value] }
        var next = starts
        var people = [UInt32](repeating: 0, count: Int(starts[values]))
        forEach { value, person in
            people[Int(next[Int(value)])] = person
            next[Int(value)] += 1
        }
        self.starts = starts
        self.people = people
    }

    subscript(value: UInt32) -> ArraySlice<UInt32> {
        people[Int(starts[Int(value)])..<Int(starts[Int(value) + 1])]
    }

    @inline(__always)
    func count(_ value: UInt32) -> Int {
        Int(starts[Int(value) + 1] - starts[Int(value)])
    }

    /// The people of all values of a range, one list after another.
    func people(of values: Range<Int>) -> ArraySlice<UInt32> {
        people[Int(starts[values.lowerBound])..<Int(starts[values.upperBound])]
    }
}

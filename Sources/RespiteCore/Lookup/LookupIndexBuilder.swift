/// Takes people one after another and makes an index of them: for those who have them in pieces.
package struct LookupIndexBuilder: Sendable {
    private var segment = SegmentBuilder()

    package init() {}

    package mutating func add(_ people: some Sequence<LookupPerson>) {
        for person in people { segment.add(person) }
    }

    package consuming func finished() -> LookupIndex { LookupIndex(whole: segment.finished()) }
}

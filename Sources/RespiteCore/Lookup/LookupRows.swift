/// The people of a segment: who they are, and their items one after another.
struct LookupRows: Sendable {
    private(set) var ids: [LookupPerson.ID] = []
    private var flags: [UInt8] = []
    private var starts: [UInt32] = [0]
    private var items: [UInt32] = []
    private var slots = SlotTable()

    var count: Int { ids.count }

    mutating func append(_ id: LookupPerson.ID, roles: LookupRoles, isEnded: Bool, items new: some Sequence<UInt32>) {
        let row = UInt32(ids.count)
        ids.append(id)
        flags.append(roles.rawValue | (isEnded ? Self.ended : 0))
        items.append(contentsOf: new)
        starts.append(UInt32(items.count))
        slots.insert(row, hash: Self.hash(id)) { [ids] in Self.hash(ids[Int($0)]) }
    }

    func row(of id: LookupPerson.ID) -> UInt32? {
        slots.find(Self.hash(id)) { ids[Int($0)] == id }
    }

    @inline(__always)
    func items(_ row: UInt32) -> ArraySlice<UInt32> { items[Int(starts[Int(row)])..<Int(starts[Int(row) + 1])] }
    func roles(_ row: UInt32) -> LookupRoles { LookupRoles(rawValue: flags[Int(row)] & ~Self.ended) }
    func isEnded(_ row: UInt32) -> Bool { flags[Int(row)] & Self.ended != 0 }

    @inline(__always)
    func forEachItem(_ body: (_ row: UInt32, _ item: LookupItem) -> Void) {
        for row in 0..<UInt32(count) {
            for place in Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) { body(row, LookupItem(bits: items[place])) }
        }
    }

    mutating func renumberWords(_ newNumbers: [UInt32]) {
        for place in items.indices {
            let item = LookupItem(bits: items[place])
            guard item.field.holdsWords else { continue }
            items[place] = LookupItem(item.field, newNumbers[Int(item.value)]).bits
        }
    }

    func distinctDays() -> [UInt32] {
        var days: Set<UInt32> = []
        forEachItem { _, item in if item.list == .born { days.insert(item.value) } }
        return days.sorted()
    }

    private static let ended: UInt8 = 0x80

    private static func hash(_ id: LookupPerson.ID) -> UInt64 { mixed(UInt64(bitPattern: id)) }
}

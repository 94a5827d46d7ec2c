/// The distinct codes of an index, numbered in order of appearance.
struct CodeList: Sendable {
    private(set) var keys: [UInt64] = []
    private var slots = SlotTable()

    var count: Int { keys.count }

    mutating func number(adding key: UInt64) -> UInt32 {
        if let known = number(of: key) { return known }
        let number = UInt32(keys.count)
        keys.append(key)
        slots.insert(number, hash: mixed(key)) { [keys] in mixed(keys[Int($0)]) }
        return number
    }

    func number(of key: UInt64) -> UInt32? {
        slots.find(mixed(key)) { keys[Int($0)] == key }
    }
}

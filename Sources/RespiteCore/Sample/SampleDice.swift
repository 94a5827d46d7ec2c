import RespiteRecord

/// Draws that come out the same for a seed on every machine and with every compiler.
struct SampleDice {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    mutating func below(_ count: Int) -> Int {
        Int(generator.next().multipliedFullWidth(by: UInt64(max(1, count))).high)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

    /// One of them by weight.
    mutating func pick<Item>(weighted items: [(weight: Int, item: Item)]) -> Item {
        var left = below(items.reduce(0) { $0 + $1.weight })
        for (weight, item) in items {
            if left < weight { return item }
            left -= weight
        }
        return items[0].item
    }

    /// Some of them, in their order, none twice.
    mutating func some<Item>(_ count: Int, of items: [Item]) -> [Item] {
        var chosen: [Item] = []
        for (place, item) in items.enumerated() where below(items.count - place) < count - chosen.count {
            chosen.append(item)
        }
        return chosen
    }
}

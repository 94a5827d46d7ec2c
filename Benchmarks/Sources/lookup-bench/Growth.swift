import RespiteCore
import RespiteRecord

/// Invents people of the United Kingdom, the same ones every time, to hide a small corpus among.
struct Growth {
    private var state: UInt64 = 20_260_412

    /// `people` and as many invented ones as make `size`; households share a family name and an address.
    mutating func grow(_ people: [LookupPerson], to size: Int) -> [LookupPerson] {
        var grown = people
        while grown.count < size {
            let family = family()
            let address = address()
            for _ in 0..<min(pick([1, 1, 1, 2, 2, 3, 4]), size - grown.count) {
                grown.append(person(LookupPerson.ID(grown.count), family, address))
            }
        }
        return grown
    }

    private mutating func person(
        _ id: LookupPerson.ID, _ family: String, _ address: (line: String, town: String, postcode: String)
    ) -> LookupPerson {
        let year = 1920 + number(below: 100)
        let born = LocalDate(year: year, month: 1 + number(below: 12), day: 1 + number(below: 28))
        return LookupPerson(
            id: id, givenNames: rarely() ? coined() : pick(InventedNames.given), familyName: family,
            born: born.map(PartialDate.day), addressLines: [address.line], town: address.town,
            postcode: address.postcode, telephones: ["07700900\(three())"], codes: [nhsNumber()])
    }

    private mutating func family() -> String { rarely() ? coined() : pick(InventedNames.family) }

    private mutating func address() -> (line: String, town: String, postcode: String) {
        let (area, town) = pick(InventedNames.towns)
        let street =
            "\(1 + number(below: 150)) \(rarely() ? coined() : pick(InventedNames.family)) \(pick(InventedNames.ways))"
        let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
        let inward = "\(number(below: 10))\(pick(letters))\(pick(letters))"
        return (street, town, "\(area)\(1 + number(below: 39)) \(inward)")
    }

    /// A name that nobody else may have, from syllables.
    private mutating func coined() -> String {
        (0..<2 + number(below: 2)).map { _ in pick(InventedNames.syllables) }.joined()
    }

    /// Nine digits and their check digit.
    private mutating func nhsNumber() -> String {
        while true {
            let digits = [9] + (0..<8).map { _ in number(below: 10) }
            let check = (11 - zip(digits, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 } % 11) % 11
            if check < 10 { return (digits + [check]).map(String.init).joined() }
        }
    }

    private mutating func rarely() -> Bool { number(below: 10) < 3 }
    private mutating func three() -> String { String(String(1000 + number(below: 1000)).dropFirst()) }

    /// Names are used the more, the earlier they stand.
    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[min(number(below: values.count), number(below: values.count))]
    }

    private mutating func number(below end: Int) -> Int { Int(next() % UInt64(end)) }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

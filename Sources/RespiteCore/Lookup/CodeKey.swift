/// A code (postcode, house number, reference, telephone …) as one number, tagged with the field it belongs to.
///
/// Up to eleven letters and digits are packed without loss; longer codes are hashed to 58 bits.
enum CodeKey {
    static func make(_ field: LookupField, _ letters: some Collection<UInt8>) -> UInt64 {
        UInt64(field.rawValue) << 60 | value(letters)
    }

    static func make(_ field: LookupField, number: Int64) -> UInt64 {
        UInt64(field.rawValue) << 60 | UInt64(bitPattern: number) & (1 << 58 - 1)
    }

    static func field(of key: UInt64) -> LookupField {
        LookupField(rawValue: UInt8(key >> 60)) ?? .code
    }

    /// The code that `key` packs, or nil when it was too long to pack.
    static func text(of key: UInt64) -> String? {
        var value = key & (1 << 60 - 1)
        guard value < 1 << 58 else { return nil }
        var letters: [UInt8] = []
        while value > 0 {
            letters.append(letter(UInt8(value % 37)))
            value /= 37
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    private static func value(_ letters: some Collection<UInt8>) -> UInt64 {
        if letters.count <= 11 {
            return letters.reduce(0) { $0 * 37 + UInt64(digit($1)) }
        }
        let hash = letters.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return 1 << 58 | mixed(hash) & (1 << 58 - 1)
    }

    private static func digit(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 1
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 11
        default: 36
        }
    }

    private static func letter(_ digit: UInt8) -> UInt8 {
        digit <= 10 ? UInt8(ascii: "0") + digit - 1 : UInt8(ascii: "a") + digit - 11
    }
}

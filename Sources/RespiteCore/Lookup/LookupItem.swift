/// One thing known of a person: the field in four bits, and in the rest the number of a word, of a code, or a day.
struct LookupItem: Hashable, Sendable {
    let bits: UInt32

    @inline(__always)
    init(bits: UInt32) { self.bits = bits }

    @inline(__always)
    init(_ field: LookupField, _ value: UInt32) { bits = UInt32(field.rawValue) << 28 | value }

    @inline(__always)
    var value: UInt32 { bits & 0x0FFF_FFFF }

    var field: LookupField { LookupField(rawValue: UInt8(bits >> 28)) ?? .about }

    @inline(__always)
    var list: LookupList { LookupList.ofField[Int(bits >> 28)] }
}

/// The lists of people that an index keeps: fields that hold the same kind of value share one.
enum LookupList: UInt32, CaseIterable, Sendable {
    case given, family, address, code, born

    static let ofField: [LookupList] = LookupField.allCases.map { field in
        switch field {
        case .given, .preferred: .given
        case .family: .family
        case .street, .town: .address
        case .house, .postcode, .outward, .code, .telephone, .about, .plan: .code
        case .born: .born
        }
    }
}

extension LookupField {
    /// The fields that hold words of the dictionary.
    var holdsWords: Bool {
        switch self {
        case .given, .preferred, .family, .street, .town: true
        case .house, .postcode, .outward, .code, .telephone, .born, .about, .plan: false
        }
    }
}

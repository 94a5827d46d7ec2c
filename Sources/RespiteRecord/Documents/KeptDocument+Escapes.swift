extension KeptDocument {
    /// What stands for a character that cannot stand in a text itself.
    enum Escapes {
        static func resolved(_ text: UnsafeBufferPointer<UInt8>) throws -> String {
            var units: [UInt8] = []
            units.reserveCapacity(text.count)
            var rest = Array(text)[...]
            while let byte = rest.popFirst() {
                guard byte == UInt8(ascii: "\\") else {
                    units.append(byte)
                    continue
                }
                switch rest.popFirst() {
                case UInt8(ascii: "u"): units += String(try scalar(&rest)).utf8
                case UInt8(ascii: "n"): units.append(0x0A)
                case UInt8(ascii: "t"): units.append(0x09)
                case UInt8(ascii: "r"): units.append(0x0D)
                case UInt8(ascii: "b"): units.append(0x08)
                case UInt8(ascii: "f"): units.append(0x0C)
                case .some(let itself): units.append(itself)
                case nil: throw Unreadable()
                }
            }
            return String(decoding: units, as: UTF8.self)
        }

        /// One character beyond the first plane is written as two.
        private static func scalar(_ rest: inout ArraySlice<UInt8>) throws -> Character {
            let first = try unit(&rest)
            if let scalar = Unicode.Scalar(first) { return Character(scalar) }
            guard rest.starts(with: Array(#"\u"#.utf8)) else { throw Unreadable() }
            rest = rest.dropFirst(2)
            let second = try unit(&rest)
            guard (0xD800..<0xDC00).contains(first), (0xDC00..<0xE000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
            else { throw Unreadable() }
            return Character(scalar)
        }

        private static func unit(_ rest: inout ArraySlice<UInt8>) throws -> UInt16 {
            guard rest.count >= 4, let unit = UInt16(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16)
            else { throw Unreadable() }
            rest = rest.dropFirst(4)
            return unit
        }
    }
}

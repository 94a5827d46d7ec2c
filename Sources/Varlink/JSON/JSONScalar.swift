/// What a single JSON value that is no array and no object can hold.
protocol JSONScalar {
    /// What has to be there, for whoever reads the error.
    static var expectation: String { get }
    /// Nil if `json` is no such value, or one out of range.
    init?(json: JSON)
    /// Nil if JSON has no such value, or it is out of range.
    var json: JSON? { get }
}

extension Bool: JSONScalar {
    static var expectation: String { "true or false" }
    var json: JSON? { .bool(self) }

    init?(json: JSON) {
        guard let value = json.asBool else { return nil }
        self = value
    }
}

extension String: JSONScalar {
    static var expectation: String { "a string" }
    var json: JSON? { .string(self) }

    init?(json: JSON) {
        guard let value = json.asString else { return nil }
        self = value
    }
}

extension JSONScalar where Self: BinaryFloatingPoint {
    static var expectation: String { "a number" }
    var json: JSON? { isFinite ? .number(Double(self)) : nil }

    init?(json: JSON) {
        guard let value = json.asNumber else { return nil }
        self.init(value)
    }
}

extension JSONScalar where Self: FixedWidthInteger {
    static var expectation: String { "a whole number in range" }
    var json: JSON? { Int64(exactly: self).map(JSON.integer) }

    init?(json: JSON) {
        guard let value = json.asInteger else { return nil }
        self.init(exactly: value)
    }
}

extension Double: JSONScalar {}
extension Float: JSONScalar {}
extension Int: JSONScalar {}
extension Int8: JSONScalar {}
extension Int16: JSONScalar {}
extension Int32: JSONScalar {}
extension Int64: JSONScalar {}
extension UInt: JSONScalar {}
extension UInt8: JSONScalar {}
extension UInt16: JSONScalar {}
extension UInt32: JSONScalar {}
extension UInt64: JSONScalar {}

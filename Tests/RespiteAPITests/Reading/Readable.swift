import RespiteRecord

/// A type that is not a structure: it knows what it looks like, and an example.
protocol Readable {
    static func read() throws -> (value: Self, sketch: TypeSketch)
}

extension Bool: Readable {
    static func read() -> (value: Bool, sketch: TypeSketch) { (true, .bool) }
}

extension Int: Readable {
    static func read() -> (value: Int, sketch: TypeSketch) { (7, .int) }
}

extension Double: Readable {
    static func read() -> (value: Double, sketch: TypeSketch) { (0.5, .float) }
}

extension String: Readable {
    static func read() -> (value: String, sketch: TypeSketch) { ("text", .string) }
}

extension Instant: Readable {
    static func read() -> (value: Instant, sketch: TypeSketch) { (Instant(milliseconds: 0), .string) }
}

extension LocalDate: Readable {
    static func read() -> (value: LocalDate, sketch: TypeSketch) { (LocalDate(daysSince1970: 0), .string) }
}

extension LocalTime: Readable {
    static func read() -> (value: LocalTime, sketch: TypeSketch) { (.startOfDay, .string) }
}

extension PartialDate: Readable {
    static func read() -> (value: PartialDate, sketch: TypeSketch) { (.year(1955), .string) }
}

extension Array: Readable where Element: Decodable {
    static func read() throws -> (value: [Element], sketch: TypeSketch) {
        let (item, sketch) = try TypeReader.read(Element.self)
        return ([item], .list(sketch))
    }
}

extension Dictionary: Readable where Key == String, Value: Decodable {
    static func read() throws -> (value: [String: Value], sketch: TypeSketch) {
        let (item, sketch) = try TypeReader.read(Value.self)
        return (["key": item], .map(sketch))
    }
}

extension Choices: Readable {
    static func read() throws -> (value: Choices<Item>, sketch: TypeSketch) {
        let (items, sketch) = try [Item].read()
        return (Choices(items), sketch)
    }
}

extension Answer: Readable {
    static func read() throws -> (value: Answer<Item>, sketch: TypeSketch) {
        let (item, sketch) = try TypeReader.read(Item.self)
        return (.stated([item]), .answer(sketch))
    }
}

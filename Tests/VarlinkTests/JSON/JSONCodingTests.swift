import Foundation
import Testing

@testable import Varlink

@Suite struct JSONCodingTests {
    struct Everything: Codable, Equatable {
        var flag = true
        var small: UInt8 = 255
        var large = Int64.min
        var half = 0.5
        var single: Float = 0.25
        var text = "żółć"
        var absent: Int?
        var list = [[1], []]
        var map = ["b": 1, "a": 2]
        var set = ["one": Nothing()]
        var inner: [Library.Author] = [.init(name: "Ann", born: 1900), .init(name: "Bob")]
        var choice = Library.Condition.worn
        var raw: JSON = ["anything": [1.5, nil]]
    }

    @Test func whatIsEncodedIsDecodedAsItWas() throws {
        let json = try JSON(encoding: Everything())
        #expect(try json.decode() == Everything())
        #expect(json["set"] == ["one": [:]])
        #expect(json["raw"] == ["anything": [1.5, nil]])
        #expect(json["absent"] == nil)
    }

    @Test func foundationEncodesTheSame() throws {
        let data = try JSONEncoder().encode(Everything())
        #expect(try JSON(parsing: Array(data)).decode() == Everything())
        #expect(
            try JSONDecoder().decode(Everything.self, from: Data(JSON(encoding: Everything()).bytes)) == Everything())
    }

    @Test func classesMayEncodeThroughSuper() throws {
        class Base: Codable { var one = 1 }
        final class Derived: Base {
            var two = 2
            enum CodingKeys: CodingKey { case two }
            override func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(two, forKey: .two)
                try super.encode(to: container.superEncoder())
            }
        }
        #expect(try JSON(encoding: Derived()) == ["two": 2, "super": ["one": 1]])
    }

    @Test(
        arguments: [
            (["list": [[1], [2, "x"]]], "list[1][1]"), (["map": ["a": nil]], "map.a"),
            (["inner": [["born": 1]]], "inner[0].name"),
            (["small": 256], "small"), (["small": -1], "small"), (["large": 0.5], "large"),
            (["choice": "eaten"], "choice"),
            (["flag": 1], "flag"), (["text": nil], "text"),
        ] as [(JSON, String)])
    func aMisfitIsFoundWhereItIs(change: JSON, place: String) throws {
        guard case .object(var object) = try JSON(encoding: Everything()), case .object(let changes) = change else {
            Issue.record("not an object")
            return
        }
        for member in changes.members { object[member.name] = member.value }
        let error = #expect(throws: DecodingError.self) { try JSON.object(object).decode(Everything.self) }
        #expect(error?.parameter == place)
    }

    @Test func aWholeFractionIsAWholeNumber() throws {
        #expect(try JSON.number(2).decode(Int.self) == 2)
        #expect(try JSON.integer(2).decode(Double.self) == 2)
    }

    @Test(arguments: [Double.nan, .infinity]) func whatJSONCannotSayIsNotEncoded(number: Double) {
        #expect(throws: EncodingError.self) { try JSON(encoding: [number]) }
        #expect(throws: EncodingError.self) { try JSON(encoding: UInt64.max) }
    }
}

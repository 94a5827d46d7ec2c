import Foundation
import Testing
import Varlink

@Suite struct JSONWritingTests {
    @Test func whatIsWrittenIsReadBackAsItWas() throws {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<500 {
            let value = JSON.random(depth: 4, using: &generator)
            #expect(try JSON(parsing: value.bytes) == value)
            #expect(!value.bytes.contains(0))
        }
    }

    @Test func foundationReadsTheSame() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            let value = JSON.array([.random(depth: 3, using: &generator)])
            let read = try JSONDecoder().decode(JSON.self, from: Data(value.bytes))
            #expect(withoutPoints(read) == withoutPoints(value))
        }
    }

    /// Foundation does not tell `1.0` from `1`.
    private func withoutPoints(_ value: JSON) -> JSON {
        switch value {
        case .integer(let whole): return .number(Double(whole))
        case .array(let elements): return .array(elements.map(withoutPoints))
        case .object(var object):
            for member in object.members { object[member.name] = withoutPoints(member.value) }
            return .object(object)
        default: return value
        }
    }

    @Test func aFractionKeepsItsPoint() {
        #expect(([1, 1.0, -0.5, 1e300] as JSON).description == "[1,1.0,-0.5,1e+300]")
    }

    @Test func membersKeepTheirOrder() throws {
        let text = "{" + (0..<30).reversed().map { "\"\($0)\":\($0)" }.joined(separator: ",") + "}"
        #expect(try JSON(parsing: Array(text.utf8)).description == text)
    }

    @Test func objectsAreEqualInAnyOrder() {
        let one: JSON = ["a": 1, "b": [2]]
        let other: JSON = ["b": [2], "a": 1]
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one != ["a": 1])
    }

    @Test func membersCanBeReplacedAndRemoved() {
        var object = JSONObject()
        for number in 0..<20 { object["\(number)"] = .integer(Int64(number)) }
        object["3"] = "three"
        object["4"] = nil
        #expect(object["3"] == "three")
        #expect(object["4"] == nil)
        #expect(object["19"] == 19)
        #expect(object.count == 19)
    }
}

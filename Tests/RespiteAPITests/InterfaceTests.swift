import RespiteAPI
import Testing
import Varlink

@Suite struct InterfaceTests {
    @Test func everyInterfaceCanBeParsedAndHasANameOfItsOwn() throws {
        let interfaces = try Contract.interfaces()
        #expect(Set(interfaces.map(\.name)).count == interfaces.count)
        #expect(interfaces.allSatisfy { $0.name == "org.respited" || $0.name.hasPrefix("org.respited.") })
    }

    /// What other parsers do not take, or what would let anything through.
    @Test func noTypeIsOpenOrBeyondWhatOthersParse() throws {
        for interface in try Contract.interfaces() {
            for (name, shape) in interface.types { check(shape, "\(interface.name).\(name)") }
            for (name, method) in interface.methods {
                check(fieldsOf: method.parameters, "\(interface.name).\(name)")
                check(fieldsOf: method.reply, "\(interface.name).\(name) ->")
            }
            for (name, error) in interface.errors { check(fieldsOf: error, "\(interface.name).\(name)") }
        }
    }

    @Test func noDescriptionIsNearTheLimitOfAMessage() {
        for text in Interfaces.all { #expect(text.utf8.count < 64 << 10) }
    }

    private func check(_ shape: Shape, _ place: String) {
        switch shape {
        case .object, .any: Issue.record("\(place) is open")
        case .array(let item), .map(let item):
            if item.isContainer { Issue.record("\(place) has a list of lists") }
            check(item, place)
        case .optional(let shape): check(shape, place)
        case .structure(let structure):
            if structure.fields.isEmpty { Issue.record("\(place) is empty") }
            check(fieldsOf: structure, place)
        case .bool, .int, .float, .string, .enumeration, .named: break
        }
    }

    private func check(fieldsOf structure: Structure, _ place: String) {
        for field in structure.fields { check(field.shape, "\(place).\(field.name)") }
    }
}

extension Shape {
    fileprivate var isContainer: Bool {
        switch self {
        case .array, .map, .optional: true
        default: false
        }
    }
}

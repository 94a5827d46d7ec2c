import Testing
import Varlink

/// Mistakes of whoever builds a service end the program at its start, not at the first call.
@Suite struct ServiceTrapTests {
    struct Undeclared: Method {
        static let name = "org.example.Library.Sing"
        typealias Reply = Nothing
    }

    @Test func aHandlerOfAnUndeclaredMethodTraps() async {
        await #expect(processExitsWith: .failure) {
            var service = try Library.service()
            service.on(Undeclared.self) { _, _ in Nothing() }
        }
    }

    @Test func aSecondHandlerOfOneMethodTraps() async {
        await #expect(processExitsWith: .failure) {
            var service = try Library.service()
            service.on(Library.Echo.self) { call, _ in .init(text: call.text) }
        }
    }

    @Test func twoInterfacesOfOneNameTrap() async {
        await #expect(processExitsWith: .failure) {
            let interface = try Library.interface()
            _ = Service(vendor: "", product: "", version: "", url: "", interfaces: [interface, interface])
        }
    }
}

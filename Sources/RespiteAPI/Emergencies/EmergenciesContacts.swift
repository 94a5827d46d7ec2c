import Varlink

extension Emergencies {
    /// The contacts in the order in which to ring them now, and those who are not to be rung.
    package struct Contacts: Method, Equatable {
        package static let name = "org.respited.Emergencies.Contacts"

        package struct Reply: Codable, Equatable, Sendable {
            package var callees: [Callee]

            package init(callees: [Callee]) {
                self.callees = callees
            }
        }

        package var emergency: String

        package init(emergency: String) {
            self.emergency = emergency
        }
    }
}

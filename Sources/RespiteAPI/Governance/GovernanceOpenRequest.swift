import RespiteRecord
import Varlink

extension Governance {
    /// Enters that somebody has asked for what is kept about them; due within a month.
    package struct OpenRequest: Method, Equatable {
        package static let name = "org.respited.Governance.OpenRequest"

        package struct Reply: Codable, Equatable, Sendable {
            package var request: Request

            package init(request: Request) {
                self.request = request
            }
        }

        package var person: String
        package var receivedOn: LocalDate
        package var identity: String
        package var authority: String?

        package init(person: String, receivedOn: LocalDate, identity: String, authority: String? = nil) {
            self.person = person
            self.receivedOn = receivedOn
            self.identity = identity
            self.authority = authority
        }
    }
}

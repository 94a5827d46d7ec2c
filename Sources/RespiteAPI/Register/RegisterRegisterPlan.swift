import RespiteRecord
import Varlink

extension Register {
    /// Puts a plan on the register, complete or not: an incomplete one is found and used like any other.
    package struct RegisterPlan: Method, Equatable {
        package static let name = "org.respited.Register.RegisterPlan"

        package struct Reply: Codable, Equatable, Sendable {
            package var registeredOn: LocalDate
            package var gaps: [Gap]

            package init(registeredOn: LocalDate, gaps: [Gap]) {
                self.registeredOn = registeredOn
                self.gaps = gaps
            }
        }

        package var reference: String
        package var basedOn: Int
        package var requestKey: String?

        package init(reference: String, basedOn: Int, requestKey: String? = nil) {
            self.reference = reference
            self.basedOn = basedOn
            self.requestKey = requestKey
        }
    }
}

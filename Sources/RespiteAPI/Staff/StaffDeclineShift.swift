import Varlink

extension Staff {
    /// Turns down a shift that was offered: the giver keeps it and every case of it.
    package struct DeclineShift: Method, Equatable {
        package static let name = "org.respited.Staff.DeclineShift"

        package typealias Reply = Nothing

        package var caseNumber: String
        package var reason: String

        package init(caseNumber: String, reason: String) {
            self.caseNumber = caseNumber
            self.reason = reason
        }
    }
}

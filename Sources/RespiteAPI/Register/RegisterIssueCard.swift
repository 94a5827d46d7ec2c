import Varlink

extension Register {
    /// Issues a card to the carer of a plan, or to the cared-for person for a card of their own.
    package struct IssueCard: Method, Equatable {
        package static let name = "org.respited.Register.IssueCard"

        package struct Reply: Codable, Equatable, Sendable {
            package var number: String

            package init(number: String) {
                self.number = number
            }
        }

        package var reference: String
        package var kind: CardKind
        package var requestKey: String?

        package init(reference: String, kind: CardKind, requestKey: String? = nil) {
            self.reference = reference
            self.kind = kind
            self.requestKey = requestKey
        }
    }
}

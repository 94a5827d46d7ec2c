import Varlink

extension Register {
    /// Puts a card on order; HandOutCard says when it left.
    package struct RequestCard: Method, Equatable {
        package static let name = "org.respited.Register.RequestCard"

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
            (self.reference, self.kind, self.requestKey) = (reference, kind, requestKey)
        }
    }
}

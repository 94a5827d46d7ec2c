import Varlink

extension Register {
    /// Issues another card in the place of one, of the same kind unless another is given. The old one still opens its plans.
    package struct ReplaceCard: Method, Equatable {
        package static let name = "org.respited.Register.ReplaceCard"

        package struct Reply: Codable, Equatable, Sendable {
            package var number: String

            package init(number: String) {
                self.number = number
            }
        }

        package var number: String
        package var kind: CardKind?
        package var requestKey: String?

        package init(number: String, kind: CardKind? = nil, requestKey: String? = nil) {
            (self.number, self.kind, self.requestKey) = (number, kind, requestKey)
        }
    }
}

import Varlink

extension Register {
    /// `org.respited.Register.ListCards`
    package struct ListCards: Method, Equatable {
        package static let name = "org.respited.Register.ListCards"

        package struct Reply: Codable, Equatable, Sendable {
            package var cards: [Card]

            package init(cards: [Card]) {
                self.cards = cards
            }
        }

        package var reference: String?
        package var state: CardState?

        package init(reference: String? = nil, state: CardState? = nil) {
            self.reference = reference
            self.state = state
        }
    }
}

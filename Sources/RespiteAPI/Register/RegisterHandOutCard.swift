import Varlink

extension Register {
    /// Records that a card that was on order, or had come back, went to its holder.
    package struct HandOutCard: Method, Equatable {
        package static let name = "org.respited.Register.HandOutCard"
        package typealias Reply = Nothing

        package var number: String

        package init(number: String) {
            self.number = number
        }
    }
}

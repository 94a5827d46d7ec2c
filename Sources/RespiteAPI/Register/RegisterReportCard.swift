import Varlink

extension Register {
    /// Records what became of a card. It still opens its plans, with the warning on top. lostWithIt: keys, letters or a code.
    package struct ReportCard: Method, Equatable {
        package static let name = "org.respited.Register.ReportCard"
        package typealias Reply = Nothing

        package var number: String
        package var state: CardState
        package var lostWithIt: [String]?
        package var requestKey: String?

        package init(number: String, state: CardState, lostWithIt: [String]? = nil, requestKey: String? = nil) {
            self.number = number
            self.state = state
            self.lostWithIt = lostWithIt
            self.requestKey = requestKey
        }
    }
}

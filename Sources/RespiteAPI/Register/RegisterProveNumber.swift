import Varlink

extension Register {
    /// Records that a number works; of one that was rung in, by ringing a number that was held before.
    package struct ProveNumber: Method, Equatable {
        package static let name = "org.respited.Register.ProveNumber"
        package typealias Reply = Nothing

        package var person: String
        package var telephone: String?
        /// The number that was rung to ask.
        package var rang: String?

        package init(person: String, telephone: String? = nil, rang: String? = nil) {
            (self.person, self.telephone, self.rang) = (person, telephone, rang)
        }
    }
}

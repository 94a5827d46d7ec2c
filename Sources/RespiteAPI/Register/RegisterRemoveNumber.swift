import Varlink

extension Register {
    /// Takes a number away that is not, or no longer, this person's.
    package struct RemoveNumber: Method, Equatable {
        package static let name = "org.respited.Register.RemoveNumber"
        package typealias Reply = Nothing

        package var person: String
        package var telephone: String

        package init(person: String, telephone: String) {
            (self.person, self.telephone) = (person, telephone)
        }
    }
}

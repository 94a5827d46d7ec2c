import Varlink

extension Register {
    /// Lets one record stand for a person of whom there are two. Nothing is lost: PartPeople undoes it.
    package struct MergePeople: Method, Equatable {
        package static let name = "org.respited.Register.MergePeople"
        package typealias Reply = Nothing

        package var keep: String
        package var other: String
        package var requestKey: String?

        package init(keep: String, other: String, requestKey: String? = nil) {
            (self.keep, self.other, self.requestKey) = (keep, other, requestKey)
        }
    }
}

import Varlink

extension Register {
    /// Parts two records that were merged: each has again what was its own.
    package struct PartPeople: Method, Equatable {
        package static let name = "org.respited.Register.PartPeople"
        package typealias Reply = Nothing

        package var other: String

        package init(other: String) {
            self.other = other
        }
    }
}

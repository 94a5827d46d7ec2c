import Varlink

extension Register {
    /// Keeps what somebody answered to equality monitoring. What is not given stays as it was; nobody can read it back.
    package struct SetEquality: Method, Equatable {
        package static let name = "org.respited.Register.SetEquality"
        package typealias Reply = Nothing

        package var reference: String
        package var who: PlanPerson
        package var ethnicGroup: String?
        package var orientation: String?
        package var genderIdentity: String?
        package var sex: String?
        package var disability: String?
        package var religion: String?

        package init(reference: String, who: PlanPerson) {
            (self.reference, self.who) = (reference, who)
        }
    }
}

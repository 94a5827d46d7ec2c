import Varlink

extension Register {
    /// Records that whoever has the plan of somebody who moved away has confirmed it.
    package struct ConfirmHandOver: Method, Equatable {
        package static let name = "org.respited.Register.ConfirmHandOver"
        package typealias Reply = Nothing

        package var reference: String
        package var to: String
        package var requestKey: String?

        package init(reference: String, to: String, requestKey: String? = nil) {
            (self.reference, self.to, self.requestKey) = (reference, to, requestKey)
        }
    }
}

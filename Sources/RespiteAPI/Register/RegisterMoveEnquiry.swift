import Varlink

extension Register {
    /// Moves an enquiry on; converted is reached by CreatePlan alone.
    package struct MoveEnquiry: Method, Equatable {
        package static let name = "org.respited.Register.MoveEnquiry"
        package typealias Reply = Nothing

        package var enquiry: String
        package var state: EnquiryState

        package init(enquiry: String, state: EnquiryState) {
            self.enquiry = enquiry
            self.state = state
        }
    }
}

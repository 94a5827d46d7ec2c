import Varlink

extension Register {
    /// `org.respited.Register.ListEnquiries`
    package struct ListEnquiries: Method, Equatable {
        package static let name = "org.respited.Register.ListEnquiries"

        package struct Reply: Codable, Equatable, Sendable {
            package var enquiries: [Enquiry]

            package init(enquiries: [Enquiry]) {
                self.enquiries = enquiries
            }
        }

        package var state: EnquiryState?

        package init(state: EnquiryState? = nil) {
            self.state = state
        }
    }
}

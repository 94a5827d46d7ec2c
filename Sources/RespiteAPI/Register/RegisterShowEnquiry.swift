import Varlink

extension Register {
    /// `org.respited.Register.ShowEnquiry`
    package struct ShowEnquiry: Method, Equatable {
        package static let name = "org.respited.Register.ShowEnquiry"

        package struct Reply: Codable, Equatable, Sendable {
            package var enquiry: Enquiry

            package init(enquiry: Enquiry) {
                self.enquiry = enquiry
            }
        }

        package var enquiry: String

        package init(enquiry: String) {
            self.enquiry = enquiry
        }
    }
}

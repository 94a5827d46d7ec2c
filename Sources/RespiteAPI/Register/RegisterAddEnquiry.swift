import Varlink

extension Register {
    /// Records that somebody asked about the scheme.
    package struct AddEnquiry: Method, Equatable {
        package static let name = "org.respited.Register.AddEnquiry"

        package struct Reply: Codable, Equatable, Sendable {
            package var enquiry: String

            package init(enquiry: String) {
                self.enquiry = enquiry
            }
        }

        package var channel: String
        package var name: String?
        package var telephone: String?
        package var note: String?
        package var requestKey: String?

        package init(
            channel: String, name: String? = nil, telephone: String? = nil, note: String? = nil,
            requestKey: String? = nil
        ) {
            self.channel = channel
            self.name = name
            self.telephone = telephone
            self.note = note
            self.requestKey = requestKey
        }
    }
}

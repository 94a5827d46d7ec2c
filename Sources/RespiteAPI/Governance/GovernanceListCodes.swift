import Varlink

extension Governance {
    /// Which codes there are of a plan, never what they are nor where.
    package struct ListCodes: Method, Equatable {
        package static let name = "org.respited.Governance.ListCodes"

        package struct Reply: Codable, Equatable, Sendable {
            package var codes: [CodeNote]

            package init(codes: [CodeNote]) {
                self.codes = codes
            }
        }

        package var reference: String

        package init(reference: String) {
            self.reference = reference
        }
    }
}

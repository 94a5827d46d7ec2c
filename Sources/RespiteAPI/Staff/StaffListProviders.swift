import Varlink

extension Staff {
    /// The providers in the order in which the scheme asks them; those alone that serve a postcode, if one is given.
    package struct ListProviders: Method, Equatable {
        package static let name = "org.respited.Staff.ListProviders"

        package struct Reply: Codable, Equatable, Sendable {
            package var providers: [Provider]

            package init(providers: [Provider]) {
                self.providers = providers
            }
        }

        package var postcode: String?
        package var includeInactive: Bool?

        package init(postcode: String? = nil, includeInactive: Bool? = nil) {
            (self.postcode, self.includeInactive) = (postcode, includeInactive)
        }
    }
}

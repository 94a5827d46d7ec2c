import RespiteRecord
import Varlink

extension Staff {
    /// Enters a provider, or changes the one of that number: what is given replaces what stood there.
    package struct PutProvider: Method, Equatable {
        package static let name = "org.respited.Staff.PutProvider"

        package struct Reply: Codable, Equatable, Sendable {
            package var provider: String

            package init(provider: String) {
                self.provider = provider
            }
        }

        package var provider: String?
        package var name: String
        package var telephone: String
        package var districts: [String]?
        package var abilities: [ProviderAbility]?
        package var hours: [Hours]?
        package var group: String?
        package var rank: Int?
        package var isActive: Bool?
        package var requestKey: String?

        package init(provider: String? = nil, name: String, telephone: String) {
            (self.provider, self.name, self.telephone) = (provider, name, telephone)
        }
    }
}

import Varlink

extension Emergencies {
    /// Whom to ask for a replacement carer, in order, and what became of asking them.
    package struct Providers: Method, Equatable {
        package static let name = "org.respited.Emergencies.Providers"

        package struct Reply: Codable, Equatable, Sendable {
            package var providers: [Candidate]

            package init(providers: [Candidate]) {
                self.providers = providers
            }
        }

        package var emergency: String

        package init(emergency: String) {
            self.emergency = emergency
        }
    }
}

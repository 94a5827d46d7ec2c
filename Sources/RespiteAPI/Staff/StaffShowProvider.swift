import Varlink

extension Staff {
    /// A provider with its workers.
    package struct ShowProvider: Method, Equatable {
        package static let name = "org.respited.Staff.ShowProvider"

        package struct Reply: Codable, Equatable, Sendable {
            package var provider: Provider
            package var workers: [Worker]

            package init(provider: Provider, workers: [Worker]) {
                (self.provider, self.workers) = (provider, workers)
            }
        }

        package var provider: String

        package init(provider: String) {
            self.provider = provider
        }
    }
}

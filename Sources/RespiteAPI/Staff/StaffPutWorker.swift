import Varlink

extension Staff {
    /// Enters a worker of a provider, or changes the one of that number.
    package struct PutWorker: Method, Equatable {
        package static let name = "org.respited.Staff.PutWorker"

        package struct Reply: Codable, Equatable, Sendable {
            package var worker: String

            package init(worker: String) {
                self.worker = worker
            }
        }

        package var worker: String?
        package var provider: String
        package var name: String
        package var telephone: String
        package var isActive: Bool?
        package var requestKey: String?

        package init(
            worker: String? = nil, provider: String, name: String, telephone: String, isActive: Bool? = nil,
            requestKey: String? = nil
        ) {
            (self.worker, self.provider, self.name, self.telephone) = (worker, provider, name, telephone)
            (self.isActive, self.requestKey) = (isActive, requestKey)
        }
    }
}

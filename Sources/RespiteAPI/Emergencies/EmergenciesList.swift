import Varlink

extension Emergencies {
    /// The open emergencies, by what is most late.
    package struct List: Method, Equatable {
        package static let name = "org.respited.Emergencies.List"

        package struct Reply: Codable, Equatable, Sendable {
            package var emergencies: [Summary]

            package init(emergencies: [Summary]) {
                self.emergencies = emergencies
            }
        }

        package var includeClosed: Bool?
        package var limit: Int?

        package init(includeClosed: Bool? = nil, limit: Int? = nil) {
            self.includeClosed = includeClosed
            self.limit = limit
        }
    }
}

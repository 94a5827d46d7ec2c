import Varlink

extension CheckIns {
    /// `org.respited.CheckIns.History`
    package struct History: Method, Equatable {
        package static let name = "org.respited.CheckIns.History"

        package struct Reply: Codable, Equatable, Sendable {
            package var occurrences: [Occurrence]
            package var checkIns: [Recorded]

            package init(occurrences: [Occurrence], checkIns: [Recorded]) {
                self.occurrences = occurrences
                self.checkIns = checkIns
            }
        }

        package var reference: String
        package var limit: Int?

        package init(reference: String, limit: Int? = nil) {
            self.reference = reference
            self.limit = limit
        }
    }
}

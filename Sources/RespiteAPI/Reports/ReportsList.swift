import Varlink

extension Reports {
    /// The reports that the caller may read.
    package struct List: Method, Equatable {
        package static let name = "org.respited.Reports.List"

        package struct Reply: Codable, Equatable, Sendable {
            package var reports: [Listed]

            package init(reports: [Listed]) {
                self.reports = reports
            }
        }

        package init() {}
    }
}

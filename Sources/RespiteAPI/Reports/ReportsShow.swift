import RespiteRecord
import Varlink

extension Reports {
    /// One report of a period: its days are the scheme's, both included.
    package struct Show: Method, Equatable {
        package static let name = "org.respited.Reports.Show"

        package struct Reply: Codable, Equatable, Sendable {
            package var report: Name
            package var title: String
            package var scheme: String
            package var from: LocalDate
            package var to: LocalDate
            package var madeAt: Instant
            /// Whether small numbers are withheld, as from everybody outside the office.
            package var isOutside: Bool
            package var tables: [Table]

            package init(
                report: Name, title: String, scheme: String, from: LocalDate, to: LocalDate, madeAt: Instant,
                isOutside: Bool, tables: [Table]
            ) {
                (self.report, self.title, self.scheme) = (report, title, scheme)
                (self.from, self.to, self.madeAt) = (from, to, madeAt)
                (self.isOutside, self.tables) = (isOutside, tables)
            }
        }

        package var report: Name
        package var from: LocalDate?
        package var to: LocalDate?

        package init(report: Name, from: LocalDate? = nil, to: LocalDate? = nil) {
            (self.report, self.from, self.to) = (report, from, to)
        }
    }
}

import RespiteRecord
import Varlink

extension Register {
    /// Keeps plans of an export as they were, each for itself: for an empty register.
    package struct Restore: Method, Equatable {
        package static let name = "org.respited.Register.Restore"

        package struct Reply: Codable, Equatable, Sendable {
            /// In the order of the plans and then of the enquiries, counted from 0.
            package var rows: [ImportedRow]

            package init(rows: [ImportedRow]) {
                self.rows = rows
            }
        }

        package var plans: [ExportedPlan]
        package var enquiries: [Enquiry]?
        package var dryRun: Bool?

        package init(plans: [ExportedPlan], enquiries: [Enquiry]? = nil, dryRun: Bool? = nil) {
            self.plans = plans
            self.enquiries = enquiries
            self.dryRun = dryRun
        }
    }
}

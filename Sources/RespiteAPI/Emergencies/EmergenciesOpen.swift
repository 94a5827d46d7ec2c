import RespiteRecord
import Varlink

extension Emergencies {
    /// Opens an emergency for whoever answered the call, or joins the open one of the same carer. Without a reference
    /// the call is recorded and worked all the same. The caller has the case from the start.
    package struct Open: Method, Equatable {
        package static let name = "org.respited.Emergencies.Open"

        package struct Reply: Codable, Equatable, Sendable {
            package var joined: Bool
            package var summary: Summary

            package init(joined: Bool, summary: Summary) {
                self.joined = joined
                self.summary = summary
            }
        }

        package var reference: String?
        package var intake: Intake?
        package var isDrill: Bool?
        package var at: Instant?
        package var sheet: String?
        package var requestKey: String?

        package init(
            reference: String? = nil, intake: Intake? = nil, isDrill: Bool? = nil, at: Instant? = nil,
            sheet: String? = nil, requestKey: String? = nil
        ) {
            self.reference = reference
            self.intake = intake
            self.isDrill = isDrill
            self.at = at
            self.sheet = sheet
            self.requestKey = requestKey
        }
    }
}

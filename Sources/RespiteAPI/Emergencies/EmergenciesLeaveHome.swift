import RespiteRecord
import Varlink

extension Emergencies {
    /// Somebody leaves their home. consents absent: they could not decide this now, and then why, who was consulted,
    /// what less was tried and who decided.
    package struct LeaveHome: Method, Equatable {
        package static let name = "org.respited.Emergencies.LeaveHome"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var person: Int?
        package var place: String
        package var consents: Bool?
        package var whyUnable: String?
        package var consulted: String?
        package var lessTried: String?
        package var decidedBy: String?
        package var deprivationAsked: Bool?
        package var at: Instant?
        package var sheet: String?

        package init(
            emergency: String, person: Int? = nil, place: String, consents: Bool? = nil, whyUnable: String? = nil,
            consulted: String? = nil, lessTried: String? = nil, decidedBy: String? = nil, deprivationAsked: Bool? = nil,
            at: Instant? = nil, sheet: String? = nil
        ) {
            self.emergency = emergency
            self.person = person
            self.place = place
            self.consents = consents
            self.whyUnable = whyUnable
            self.consulted = consulted
            self.lessTried = lessTried
            self.decidedBy = decidedBy
            self.deprivationAsked = deprivationAsked
            self.at = at
            self.sheet = sheet
        }
    }
}

import RespiteRecord
import Varlink

extension Emergencies {
    /// Emergency services were asked. service: ambulance, police, fire. What they will do, by when; their no is not the
    /// end.
    package struct Summon: Method, Equatable {
        package static let name = "org.respited.Emergencies.Summon"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var service: String
        package var rangBy: String?
        package var reference: String?
        package var will: String?
        package var byAt: Instant?
        package var isRefused: Bool?
        package var at: Instant?
        package var sheet: String?

        package init(
            emergency: String, service: String, rangBy: String? = nil, reference: String? = nil, will: String? = nil,
            byAt: Instant? = nil, isRefused: Bool? = nil, at: Instant? = nil, sheet: String? = nil
        ) {
            self.emergency = emergency
            self.service = service
            self.rangBy = rangBy
            self.reference = reference
            self.will = will
            self.byAt = byAt
            self.isRefused = isRefused
            self.at = at
            self.sheet = sheet
        }
    }
}

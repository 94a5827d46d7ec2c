import Varlink

extension Emergencies {
    /// Sets a priority. Anyone may raise it; lowering needs a reason and the role of the duty team or a manager.
    package struct Prioritise: Method, Equatable {
        package static let name = "org.respited.Emergencies.Prioritise"

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
        package var priority: Int
        package var reason: String?

        package init(emergency: String, person: Int? = nil, priority: Int, reason: String? = nil) {
            self.emergency = emergency
            self.person = person
            self.priority = priority
            self.reason = reason
        }
    }
}

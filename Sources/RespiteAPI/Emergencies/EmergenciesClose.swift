import Varlink

extension Emergencies {
    /// Ends the emergency when it has ended for everybody, saying who saw them safe.
    package struct Close: Method, Equatable {
        package static let name = "org.respited.Emergencies.Close"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var seenSafeBy: String?
        package var admissionAvoided: Bool?
        package var failed: String?
        package var planMustChange: String?
        package var lesson: String?
        package var agreesToCaseStudy: Bool?
        package var requestKey: String?

        package init(
            emergency: String, seenSafeBy: String? = nil, admissionAvoided: Bool? = nil, failed: String? = nil,
            planMustChange: String? = nil, lesson: String? = nil, agreesToCaseStudy: Bool? = nil,
            requestKey: String? = nil
        ) {
            self.emergency = emergency
            self.seenSafeBy = seenSafeBy
            self.admissionAvoided = admissionAvoided
            self.failed = failed
            self.planMustChange = planMustChange
            self.lesson = lesson
            self.agreesToCaseStudy = agreesToCaseStudy
            self.requestKey = requestKey
        }
    }
}

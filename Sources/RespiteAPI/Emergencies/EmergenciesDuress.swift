import Varlink

extension Emergencies {
    /// A worker said the words that mean danger. Nobody rings the site; the duty team and the manager know at once.
    package struct Duress: Method, Equatable {
        package static let name = "org.respited.Emergencies.Duress"

        package struct Reply: Codable, Equatable, Sendable {
            package var entry: Int
            package var summary: Summary

            package init(entry: Int, summary: Summary) {
                self.entry = entry
                self.summary = summary
            }
        }

        package var emergency: String
        package var who: Somebody
        package var words: String?

        package init(emergency: String, who: Somebody, words: String? = nil) {
            self.emergency = emergency
            self.who = who
            self.words = words
        }
    }
}

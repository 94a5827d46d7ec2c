import Varlink

extension Cases {
    /// Ends a case. The outcome must fit its kind; a critical one says who saw that the person is safe.
    package struct Resolve: Method, Equatable {
        package static let name = "org.respited.Cases.Resolve"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int

            package init(version: Int) {
                self.version = version
            }
        }

        package var caseNumber: String
        package var version: Int
        package var outcome: String
        package var evidence: String
        package var seenSafeBy: String?
        package var requestKey: String?

        package init(
            caseNumber: String, version: Int, outcome: String, evidence: String, seenSafeBy: String? = nil,
            requestKey: String? = nil
        ) {
            self.caseNumber = caseNumber
            self.version = version
            self.outcome = outcome
            self.evidence = evidence
            self.seenSafeBy = seenSafeBy
            self.requestKey = requestKey
        }
    }
}

import Varlink

extension Outbox {
    /// Says what became of an attempt. Taken however late; the same report twice is one report.
    package struct Report: Method, Equatable {
        package static let name = "org.respited.Outbox.Report"
        package typealias Reply = Nothing

        package var key: String
        package var attempt: Int
        package var outcome: Outcome
        package var detail: String?
        /// What is wrong with the channel itself, so that no notice can go by it.
        package var trouble: String?

        package init(key: String, attempt: Int, outcome: Outcome, detail: String? = nil, trouble: String? = nil) {
            self.key = key
            self.attempt = attempt
            self.outcome = outcome
            self.detail = detail
            self.trouble = trouble
        }
    }
}

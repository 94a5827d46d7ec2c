import RespiteRecord

/// What the first screen needs to know beside the plan's own words.
package struct ScreenFacts: Sendable {
    package var reference: String
    /// draft, registered, suspended, ended
    package var state: String
    package var lastReviewed: LocalDate?
    package var reviewDue: LocalDate?
    /// The day and the time by the scheme's clock.
    package var today: LocalDate
    package var time: LocalTime
    package var emergency: FirstScreen.Emergency?
    /// Why the card that was read should not be in use: "card reported stolen 3 Sep 2026".
    package var cardWarning: String?
    /// Until when it is suspended and by whom, in words.
    package var suspension: String?
    /// Why it ended and when, in words.
    package var ending: String?
    /// What the day team has warned the night of.
    package var alerts: [String] = []
    /// How many questions that must be answered are not.
    package var gaps = 0
    /// By the scheme's policy.
    package var freeHours: Int?
    package var interpreters: String?
    /// Whether who looks may see health and risk.
    package var seesHealth = true

    package init(reference: String, state: String, today: LocalDate, time: LocalTime) {
        (self.reference, self.state, self.today, self.time) = (reference, state, today, time)
    }
}

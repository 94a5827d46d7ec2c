/// What is said about the first screen and its fields, by their Swift names; the rest is in the catalogue.
enum ScreenNotes {
    static let notes: [String: String] = Dictionary(
        uniqueKeysWithValues: own.map { ("RespiteRecord.FirstScreen" + ($0.isEmpty ? "" : "." + $0), $1) })

    private static let own: [(String, String)] = [
        ("", "What whoever answers the telephone must see of a plan at once. Never a code, nor where a key safe is."),
        ("state", "draft, registered, suspended, ended"),
        ("monthsSinceReview", "Absent when there was none."),
        ("today", "The day and the time by the scheme's clock."),
        ("emergency", "The one that is open."),
        ("warnings", "What stands on top: a card reported lost, a suspension, gaps, with whom not to share."),
        ("healthWithheld", "Facts of health and risk were left out: who looks may see them only in an emergency."),
        ("contacts", "In the order in which to ring them."),
        ("Emergency.sinceDate", "By the scheme's clock."),
        ("Emergency.says", "What must be done by when."),
        ("Emergency.lastSeen", "When and by whom the person was last seen. Absent: to be asked."),
        ("Carer.telephone", "The one to ring first."),
        ("Home.address", "On one line."),
        ("Home.hidden", "The address is restricted, and no emergency is open."),
        ("Line", "A telephone number as it is said, and what to know of it."),
        ("Line.verified", "False until it was proved to work."),
        ("Alone", "How long the person can be left alone, and who else is in the home."),
        ("Speaks.languages", "Tags such as en, gu, pl, cy; the one they speak best first."),
        ("Speaks.needs", "Hearing, sight, aids, sign language."),
        ("Speaks.needsAsked", "Whether somebody asked about aids, hearing and sight."),
        ("Speaks.interpreters", "The number of the scheme's interpreters, when the plan needs them."),
        ("Health.medicines", "Whether there are medicines; timeCritical are those that must not be late."),
        ("TimeCritical.longestDelay", "In minutes."),
        ("Danger.others", "What else there is: behaviour, going missing, fire."),
        ("Contact.rank", "Counted from 1."),
        ("Contact.hoursToday", "Empty with reachable false: none today."),
        ("Contact.reachable", "At this hour. Absent: not asked."),
        ("Contact.awayUntil", "The last day of an absence that goes on today."),
        ("Contact.lastProved", "When a number of theirs was last proved to work."),
        ("Cover.freeHours", "By the scheme's policy."),
    ]
}

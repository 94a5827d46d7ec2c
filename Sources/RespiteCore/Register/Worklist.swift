import RespiteRecord

/// The lists by which the office keeps the register true.
package enum Worklist: String, Choice {
    case reviewsDue, reviewsOverdue, incompletePlans, unprovedContacts, agreementsOutstanding
    case contactNotices, planNotices, cardsReported, carersTurning, caredForTurning, suspensionsEnding

    /// As the heading of the list says it.
    package var words: String {
        switch self {
        case .reviewsDue: "reviews due"
        case .reviewsOverdue: "reviews overdue"
        case .incompletePlans: "incomplete plans"
        case .unprovedContacts: "contacts not proved for a year"
        case .agreementsOutstanding: "contacts whose agreement is outstanding"
        case .contactNotices: "contacts to whom the privacy notice is owed"
        case .planNotices: "carers to whom the privacy notice is owed"
        case .cardsReported: "cards reported and not seen to"
        case .carersTurning: "carers who turned 18 or 25"
        case .caredForTurning: "cared-for people who turned 18 or 65"
        case .suspensionsEnding: "suspensions ending"
        }
    }

    /// How far the list looks ahead, in days from today; what lies before that day is on it.
    package var reach: Int {
        switch self {
        case .reviewsDue: 28
        case .suspensionsEnding: 14
        case .unprovedContacts: -365
        case .reviewsOverdue: -1
        case .incompletePlans, .agreementsOutstanding, .contactNotices, .planNotices, .cardsReported, .carersTurning,
            .caredForTurning:
            0
        }
    }
}

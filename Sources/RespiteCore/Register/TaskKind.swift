import RespiteRecord

/// What somebody of the office has to do by a day. Tasks are never cases: nobody is paged for one unless it says when.
package enum TaskKind: String, Choice {
    case suspensionEnded
    case changeCode
    case cardReported
    case proveNumber
    case handOver
    case tellOfEnd
    case askForCards
    case changeLocks
    case warnOfLetters
    case followUpCall
    case reviewAfterEmergency
    case offerAssessment
    case contactNotReached
    case petsAndProperty
    case skippedAssessment
    case financialAssessment
    case other

    /// What is to be done, as the list says it.
    package var words: String {
        switch self {
        case .suspensionEnded: "the suspension has ended: resume the plan, suspend it again or end it"
        case .changeCode: "have the code changed"
        case .cardReported: "see to the card that was reported"
        case .proveNumber: "prove the new number by ringing one already held"
        case .handOver: "confirm that the plan was handed over"
        case .tellOfEnd: "tell the carer and the professionals that the plan has ended"
        case .askForCards: "ask for the cards and for any keys back"
        case .changeLocks: "have the locks changed, or the keys stopped"
        case .warnOfLetters: "warn the home: letters with its address were lost with a card"
        case .followUpCall: "ring the carer after the emergency"
        case .reviewAfterEmergency: "review the plan after the emergency"
        case .offerAssessment: "offer the carer an assessment"
        case .contactNotReached: "find out why the contact could not be reached"
        case .petsAndProperty: "see to the pets and the property"
        case .skippedAssessment: "make the assessment that was skipped"
        case .financialAssessment: "tell financial assessment"
        case .other: "see the note"
        }
    }
}

/// How a task ended.
package enum TaskOutcome: String, Choice {
    case done, notNeeded, continues, stopped
}

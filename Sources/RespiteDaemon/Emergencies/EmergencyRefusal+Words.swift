import RespiteCore
import RespiteRecord

extension EmergencyRefusal {
    /// Why, and how things stand, as a sentence for whoever asked.
    func words(_ zone: Zone) -> String {
        switch self {
        case .inTheFuture: "That time is in the future. What has not happened yet is not entered."
        case .noSuchPerson(let number): "There is no person \(number) in this emergency."
        case .noSuchEntry(let number): "There is no entry \(number) that can be corrected."
        case .noSuchOffer(let number): "There is no offer \(number) in this emergency."
        case .offerIsOver(let number): "Offer \(number) has been answered already, or is over. Make a new one."
        case .alreadyClosed(let at): "This emergency was closed on \(zone.display(at))."
        case .notSettled(let people):
            "It has not ended for everybody. Say first how it ended for person \(people.map(String.init).joined(separator: ", "))."
        case .alreadySettled(let person, let outcome):
            "For person \(person) it has ended already: \(outcome.words). Correct that entry if it was wrong."
        case .outcomeDoesNotFit(let outcome, let misfit):
            "The outcome “\(outcome.words)” does not fit: \(misfit.words)."
        case .nobodySawThemSafe: "Say who saw that everybody is safe."
        case .needsManager:
            "That takes the word of a duty manager: give the name, or say why no manager could be reached."
        case .needsReason: "Give a reason in words."
        case .needsAcceptance: "Say by name who accepts it: the care passes to nobody who has not."
        }
    }
}

extension EmergencyRefusal.Misfit {
    fileprivate var words: String {
        switch self {
        case .onlyOfADrill: "this is a drill, which ends as a test"
        case .notOfADrill: "this is no drill"
        case .carerHasDied: "the carer has died"
        case .nobodyCame: "no contact has come or promised to"
        case .somebodyCame: "a worker was there"
        }
    }
}

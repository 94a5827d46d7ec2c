import RespiteCore
import RespiteRecord

/// The ways in which a case can stand, each by the events that lead there.
enum CaseShape: String, CaseIterable {
    case firstStep, laterStep, alone, top, topOnFallback
    case acknowledged, reminded, offered, outOfSignal, promised, rung, present, snoozed
    case acknowledgedAndPromised, acknowledgedAndPresent, acknowledgedAndSnoozed
    case promisedAndPresent, promisedAndSnoozed, twoPromised, twoPresent, offeredAndPresent, everything
    case criticalStep, criticalOwned, neverStarted, replannedWhileHeld
    case closed, closedLong

    var isOpen: Bool { self != .closed && self != .closedLong }
    var isCritical: Bool { self == .criticalStep || self == .criticalOwned }

    var isOwned: Bool {
        switch self {
        case .acknowledged, .reminded, .offered, .outOfSignal, .acknowledgedAndPromised, .acknowledgedAndPresent,
            .acknowledgedAndSnoozed, .offeredAndPresent, .everything, .criticalOwned, .neverStarted,
            .replannedWhileHeld:
            true
        default: false
        }
    }

    var isOffered: Bool { self == .offered || self == .offeredAndPresent || self == .everything }

    var isSnoozed: Bool {
        [.snoozed, .acknowledgedAndSnoozed, .promisedAndSnoozed, .everything].contains(self)
    }

    func story() throws -> CaseStory {
        var story = try CaseStory(
            .welfare, isCritical ? .critical : .urgent, raisedBy: self == .neverStarted ? .officer : nil,
            in: self == .topOnFallback ? .without(.carer, .neighbour, .daughter, .dutyTeam) : TestWorld())
        for step in steps(from: story.now) {
            switch step {
            case .happens(let event): try story.happens(event)
            case .pass(let span): try story.pass(span)
            }
        }
        return story
    }

    private enum Step {
        case happens(CaseEvent)
        case pass(Span)
    }

    private func steps(from start: Instant) -> [Step] {
        let owned = Step.happens(.acknowledged(by: .officer, for: nil, shiftEnds: start + .minutes(90)))
        let offer = Step.happens(.offered(by: .officer, to: .colleague))
        let promise = Step.happens(.willHelp(.neighbour, forWhom: .mother, eta: start + .minutes(40)))
        let presence = Step.happens(.arrived(.worker, forWhom: .mother, nextCheck: start + .hours(4)))
        let snooze = Step.happens(.snoozed(by: .officer, until: start + .hours(2), asManager: true))
        switch self {
        case .firstStep, .criticalStep, .topOnFallback, .neverStarted: return []
        case .laterStep: return [.pass(.minutes(15))]
        case .alone: return [owned, .pass(.minutes(60))]
        case .top: return [.pass(.minutes(55))]
        case .acknowledged, .criticalOwned: return [owned]
        case .reminded: return [owned, .pass(.minutes(56))]
        case .offered: return [owned, offer]
        case .outOfSignal: return [owned, .happens(.extended(by: .officer, for: .hours(1), deputy: .colleague))]
        case .promised: return [promise]
        case .rung: return [promise, .pass(.minutes(41))]
        case .present: return [presence]
        case .snoozed: return [snooze]
        case .acknowledgedAndPromised: return [owned, promise]
        case .acknowledgedAndPresent: return [owned, presence]
        case .acknowledgedAndSnoozed: return [owned, snooze]
        case .promisedAndPresent: return [promise, presence]
        case .promisedAndSnoozed: return [promise, snooze]
        case .twoPromised:
            return [promise, .happens(.willHelp(.daughter, forWhom: .mother, eta: start + .minutes(20)))]
        case .twoPresent:
            return [presence, .happens(.arrived(.worker, forWhom: .father, nextCheck: start + .hours(1)))]
        case .offeredAndPresent: return [owned, presence, offer]
        case .everything: return [owned, promise, presence, snooze, offer]
        case .replannedWhileHeld:
            return [owned, .happens(.replanned(by: .officer, Ladder(steps: [Ladder.usual.steps[2]])))]
        case .closed: return [.happens(.resolved(by: .officer, .safe, isWitnessed: true))]
        case .closedLong: return [.happens(.resolved(by: .officer, .safe, isWitnessed: true)), .pass(.days(8))]
        }
    }
}

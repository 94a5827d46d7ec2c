import RespiteCore
import RespiteRecord
import Testing

/// Every event, in every way in which a case can stand.
@Suite struct CaseTableTests {
    @Test(arguments: CaseShape.allCases)
    func everyShapeIsSound(shape: CaseShape) throws {
        let story = try shape.story()
        #expect(story.value.faults.isEmpty)
        #expect(story.value.isOpen == shape.isOpen)
        #expect((story.value.holds.ack != nil) == shape.isOwned)
        #expect((story.value.holds.ack?.offer != nil) == shape.isOffered)
        #expect((story.value.holds.quiet != nil) == shape.isSnoozed)
    }

    @Test(arguments: CaseShape.allCases, CaseEventKind.allCases)
    func everyEventIsWorkedOrRefusedAndLeavesASoundCase(shape: CaseShape, kind: CaseEventKind) throws {
        let before = try shape.story()
        for event in kind.samples(at: before.now, armed: Array(before.value.deadlines.keys)) {
            #expect(CaseEventKind(event) == kind)
            var story = before
            let refusal = try story.refusal(of: event)
            #expect(refusal == expectedRefusal(of: event, in: shape), "\(event)")
            if refusal != nil {
                #expect(story.value == before.value, "\(event)")
                continue
            }
            #expect(story.value.version == before.value.version + 1, "\(event)")
            #expect(story.value.faults.isEmpty, "\(event)")
            #expect(story.faults(since: before).isEmpty, "\(event)")
        }
    }

    @Test(arguments: CaseShape.allCases.filter(\.isOpen))
    func whateverFallsDueEndsTheDeadlineThatFell(shape: CaseShape) throws {
        let before = try shape.story()
        for (deadline, due) in before.value.deadlines {
            var story = before
            story.now = due
            try story.happens(.fell(deadline))
            #expect(story.value.deadlines[deadline].map { $0 > due } ?? true, "\(deadline)")
        }
    }

    @Test(arguments: CaseShape.allCases.filter(\.isOpen))
    func leftToItselfEveryCaseComesToPageAPost(shape: CaseShape) throws {
        var story = try shape.story()
        try story.pass(.hours(12))
        #expect(story.paged.contains(.dutyTeam) || story.paged.contains(.fallback))
        #expect(story.value.word == .top)
    }
}

/// What a case refuses, as the rules have it: written without a look at how the model decides.
private func expectedRefusal(of event: CaseEvent, in shape: CaseShape) -> CaseRefusal? {
    if CaseEventKind(event).isFact { return nil }
    switch event {
    case .opened: return .alreadyOpen
    case .reopened: return shape.isOpen ? .notClosed : shape == .closedLong ? .reopeningIsOver : nil
    case .corrected(_, let outcome):
        if shape.isOpen { return .notClosed }
        return outcome.fits(.welfare) ? nil : .outcomeDoesNotFit(outcome, .welfare)
    default: return shape.isOpen ? expectedRefusal(ofRequest: event, in: shape) : .closed
    }
}

private func expectedRefusal(ofRequest event: CaseEvent, in shape: CaseShape) -> CaseRefusal? {
    switch event {
    case .acknowledged(let party, let length, _):
        if shape.isOwned, party != .officer { return .alreadyAcknowledged(by: .officer) }
        if let length, length > .hours(4) { return .longerThan(.hours(4)) }
        return nil
    case .extended(let party, _, let deputy):
        return holderRefusal(party, in: shape) ?? (deputy == nil ? nil : .longerThan(.hours(2)))
    case .givenUp(let party), .offered(let party, _): return holderRefusal(party, in: shape)
    case .taken: return shape.isOwned ? nil : .notAcknowledged
    case .accepted(let party, _), .declined(let party):
        if !shape.isOffered { return .noOffer }
        return party == .colleague ? nil : .offeredToAnother(.colleague)
    case .woken: return shape.isSnoozed ? nil : .notSnoozed
    case .snoozed(_, let until, let asManager): return snoozeRefusal(until, asManager, shape)
    case .resolved(_, let outcome, let isWitnessed):
        if !outcome.fits(.welfare) { return .outcomeDoesNotFit(outcome, .welfare) }
        return shape.isCritical && !isWitnessed && outcome != .test ? .nobodySawThemSafe : nil
    default: return nil
    }
}

private func holderRefusal(_ party: Party, in shape: CaseShape) -> CaseRefusal? {
    if !shape.isOwned { return .notAcknowledged }
    return party == .officer ? nil : .notTheHolder(.officer)
}

private func snoozeRefusal(_ until: Instant, _ asManager: Bool, _ shape: CaseShape) -> CaseRefusal? {
    if shape.isCritical, !asManager { return .managerOnly }
    let start = (try? shape.story().now) ?? until
    if until <= start { return .inThePast }
    return until - start > .hours(12) ? .longerThan(.hours(12)) : nil
}

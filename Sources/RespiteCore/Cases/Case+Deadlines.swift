import RespiteRecord

extension Case {
    /// When this case must be asked again, and why. Empty only when it is closed.
    package var deadlines: [CaseDeadline: Instant] {
        switch standing {
        case .closed: [:]
        case .paging(.alone(_, let until)): [.aloneOver: until]
        case .paging(.step(let run)): run.deadlines
        case .held(let holds): holds.deadlines(by: terms)
        }
    }
}

extension Case.StepRun {
    fileprivate var deadlines: [CaseDeadline: Instant] {
        var deadlines = [CaseDeadline.stepOver: until]
        deadlines[.pageAgain] = again
        return deadlines
    }
}

extension Holds {
    fileprivate func deadlines(by terms: CaseTerms) -> [CaseDeadline: Instant] {
        var deadlines: [CaseDeadline: Instant] = [:]
        if let ack {
            deadlines[.ackOver] = ack.until
            if !ack.isReminded { deadlines[.ackReminder] = ack.until - terms.reminderBefore }
            deadlines[.offerOver] = ack.offer?.until
        }
        for promise in promises {
            let (helper, whom) = (promise.helper, promise.forWhom)
            deadlines[.promiseOver(helper: helper, forWhom: whom)] = promise.due + terms.promiseGrace
            if !promise.isRung { deadlines[.eta(helper: helper, forWhom: whom)] = promise.due }
        }
        for presence in presences {
            deadlines[.presenceOver(who: presence.who, forWhom: presence.forWhom)] = presence.until
        }
        deadlines[.quietOver] = quiet?.until
        return deadlines
    }
}

extension Party {
    package static let manager = Party.post("manager")
    package static let dutyTeam = Party.post("edt")
    static let fallbackMedia = [Medium.call, .text]

    var isPost: Bool {
        if case .post = self { true } else { false }
    }
}

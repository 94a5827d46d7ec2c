import RespiteRecord

extension Emergency {
    /// 1: under the policy's minutes left; 2: more; 3: somebody able and named is there. Nil when it has ended for them.
    ///
    /// A person's word raises it for good and lowers it until what it was lowered from has changed.
    package func priority(of person: Person, at now: Instant) -> Int? {
        guard let computed = computedPriority(of: person, at: now) else { return nil }
        guard let word = person.word else { return computed }
        if word.to <= computed { return word.to }
        let then = Emergency(start, entries: entries.filter { $0.number <= word.entry || $0.fact.clockStep != nil })
        guard let before = then.person(person.number), then.safeUntil(of: before) == safeUntil(of: person),
            let set = entries.first(where: { $0.number == word.entry })
        else { return computed }
        return then.computedPriority(of: before, at: shownNow(set).enteredAt) == computed ? word.to : computed
    }

    /// The gravest of everybody for whom it has not ended; 1 while nobody is known.
    package func priority(at now: Instant) -> Int? {
        if people.isEmpty { return isOpen ? 1 : nil }
        return people.compactMap { priority(of: $0, at: now) }.min()
    }

    /// By what is left until somebody must be there, and nothing else.
    func computedPriority(of person: Person, at now: Instant) -> Int? {
        switch safeUntil(of: person) {
        case .settled: nil
        case .now: 1
        case .until(let instant, let reason):
            instant - now < terms.triage.priorityOneUnder && !reason.isCheck(of: person) ? 1 : reason.priority
        }
    }

    /// The record as it was then: of what had happened, and was entered, by that time.
    package func asOf(_ instant: Instant) -> Emergency {
        let known = entries.filter { entry in
            let shown = shownNow(entry)
            return entry.fact.clockStep != nil || (shown.at <= instant && shown.enteredAt <= instant)
        }
        return Emergency(start, entries: known)
    }
}

extension SafeUntil.Reason {
    fileprivate var priority: Int {
        switch self {
        case .company, .help: 3
        case .alone, .sitter, .medicine: 2
        }
    }

    /// Help on site whose stay has no end is asked at every check: that a check is near is no reason to look for others.
    fileprivate func isCheck(of person: Emergency.Person) -> Bool {
        guard case .help(let who) = self else { return false }
        return person.stays.contains { $0.who == who && $0.isThere && $0.until == nil }
    }
}

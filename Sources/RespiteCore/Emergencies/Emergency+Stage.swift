import RespiteRecord

extension Emergency {
    /// How far it has come.
    package enum Stage: String, Choice {
        case answered, identified, triaged, contacting, helpPromised, helpOnSite, stable, steppingDown, closed
    }

    /// What stands beside the stage.
    package enum Mark: String, Choice {
        case servicesCalled, noCapacity, handedToDayTeam, test
    }

    package var stage: Stage {
        if closing != nil { return .closed }
        let open = people.filter { !$0.isSettled }
        if !people.isEmpty, open.isEmpty || !steppingDown.isEmpty { return .steppingDown }
        if let helped = stageOnSite(open) { return helped }
        if !open.isEmpty, open.allSatisfy({ person in !searchGoesOn(for: person) }) { return .helpPromised }
        if !dials.isEmpty || !offers.isEmpty { return .contacting }
        if people.contains(where: { $0.placing != nil || $0.lastSeen != nil || $0.word != nil }) { return .triaged }
        return identification == nil ? .answered : .identified
    }

    /// Once somebody able is with everybody; stable, when each of them was looked at since.
    private func stageOnSite(_ open: [Person]) -> Stage? {
        let able = open.map { $0.stays.filter { $0.isThere && $0.isAble } }
        guard !open.isEmpty, able.allSatisfy({ !$0.isEmpty }) else { return nil }
        return able.allSatisfy { $0.contains { $0.lastCheck != nil } } ? .stable : .helpOnSite
    }

    package var marks: [Mark] {
        var marks: [Mark] = start.isDrill ? [.test] : []
        if !summonses.isEmpty { marks.append(.servicesCalled) }
        if noCapacityAt != nil { marks.append(.noCapacity) }
        if steppingDown.contains(where: { $0.fact.to == .dayTeam }) { marks.append(.handedToDayTeam) }
        return marks
    }

    /// How much of the free hours is used, and how much there is of them; nil while nobody paid has come.
    package func freeHoursUsed(at now: Instant) -> Span? {
        guard let hours = freeHours, let paid = paidHours(at: closing?.at ?? now) else { return nil }
        return min(paid, hours.end - hours.from)
    }
}

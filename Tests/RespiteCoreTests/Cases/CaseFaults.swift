import RespiteCore
import RespiteRecord

/// What must always be true, asked of a case and of what an event did to it.
extension Case {
    /// The case alone. Empty when it is sound.
    var faults: [String] {
        var faults = violations.map { "\($0)" }
        if isOpen == deadlines.isEmpty { faults.append("open \(isOpen) with \(deadlines.count) deadlines") }
        if case .held(let holds) = standing {
            if holds.isEmpty { faults.append("held by nothing") }
            let until = holds.ends
            if deadlines.values.filter(until.contains).count < until.count { faults.append("a hold without an end") }
        }
        if case .paging(.step(let run)) = standing {
            if deadlines[.stepOver] != run.until { faults.append("a step without an end") }
            if let again = run.again, again >= run.until { faults.append("a repeat after the step") }
        }
        if cursor.isTop, cursor.step != ladder.steps.count - 1 { faults.append("top is not the last step") }
        return faults
    }

    var isPaging: Bool {
        if case .paging = standing { true } else { false }
    }
}

extension Holds {
    /// The instants at which these holds end, each once.
    fileprivate var ends: Set<Instant> {
        var ends = Set(promises.map { $0.due + CaseTerms().promiseGrace } + presences.map(\.until))
        if let ack { ends.insert(ack.until) }
        if let quiet { ends.insert(quiet.until) }
        return ends
    }
}

extension CaseStory {
    /// The last event, beside the case before it. Empty when it did nothing that must never be done.
    func faults(since before: CaseStory) -> [String] {
        var faults: [String] = []
        if !paged.isEmpty, !value.isPaging { faults.append("pages past a hold: \(paged)") }
        if value.isPaging, !before.value.isPaging, paged.isEmpty { faults.append("begins to page, and pages nobody") }
        if before.value.isPaging, !value.isPaging, !effects.contains(.supersede(nil)) {
            faults.append("leaves unsent pages behind")
        }
        faults += paged.filter { value.out.contains($0) || world.isOut($0) }.map { "pages \($0), who is out" }
        faults += paged.filter { !value.told.contains($0) }.map { "forgets that \($0) was paged" }
        faults += runFaults(since: before.value.cursor)
        faults += orderFaults(since: before.value)
        faults += earlyFaults(since: before.value)
        if let ack = value.holds.ack, ack.until > before.value.holds.ack?.until ?? before.now, ack.until > latestAck {
            faults.append("an acknowledgement until \(ack.until)")
        }
        return faults
    }

    /// Four hours at most, and never past safe-until less 75 minutes, but 20 minutes at the least.
    private var latestAck: Instant {
        let longest = now + .hours(4)
        return value.safeUntil.map { min(longest, max($0 - .minutes(75), now + .minutes(20))) } ?? longest
    }

    /// Runs are numbered without a gap, and each is of a step of the ladder.
    private func runFaults(since cursor: Case.Cursor) -> [String] {
        var (run, faults) = (cursor.run, [String]())
        for case .started(let number, _, let step, let reached) in effects {
            run += 1
            if number != run { faults.append("run \(number) instead of \(run)") }
            guard let rung = value.ladder.steps.first(where: { $0.id == step }) else {
                faults.append("no step \(step)")
                continue
            }
            if !Set(reached).isSubset(of: rung.to) { faults.append("step \(step) reached \(reached)") }
        }
        if value.cursor.run != run { faults.append("run \(value.cursor.run) has no row") }
        return faults
    }

    /// Each step that starts is the one that stood under the cursor or follows it; after an empty one, the next.
    private func orderFaults(since before: Case) -> [String] {
        switch recorded.last?.event {
        case .checkedIn(.worried), .replanned, .reopened: return []
        default: break
        }
        let ladder = value.ladder
        var (at, faults, isFirst) = ((round: before.cursor.round, step: before.cursor.step), [String](), true)
        for case .started(_, let round, let name, _) in effects {
            guard let step = ladder.steps.firstIndex(where: { $0.id == name }) else { continue }
            let next = ladder.next(after: at)
            if (round, step) != next, !isFirst || (round, step) != at {
                faults.append("step \(step) of round \(round) after \(at)")
            }
            (at, isFirst) = ((round, step), false)
        }
        return faults
    }

    /// No step starts before its time but for those reasons that there are.
    private func earlyFaults(since before: Case) -> [String] {
        let (from, to) = (before.cursor, value.cursor)
        guard (from.round, from.step) != (to.round, to.step) else { return [] }
        let isEmpty = effects.contains {
            if case .started(_, _, _, let reached) = $0 { reached.isEmpty } else { false }
        }
        let isAllowed =
            switch recorded.last?.event {
            case .fell(.stepOver), .fell(.promiseOver), .fell(.presenceOver), .escalated, .cannotHelp, .left: true
            case .checkedIn(.worried), .replanned, .reopened: true
            default: isEmpty
            }
        return isAllowed ? [] : ["moves from \(from) to \(to) before its time"]
    }
}

extension Ladder {
    fileprivate func next(after place: (round: Int, step: Int)) -> (round: Int, step: Int) {
        if place.step + 1 < steps.count { return (place.round, place.step + 1) }
        return place.round < rounds ? (place.round + 1, 0) : place
    }
}

extension TestWorld {
    /// Whether nothing reaches somebody. The last number is rung all the same.
    fileprivate func isOut(_ party: Party) -> Bool { party != .fallback && unreachable[party] != nil }
}

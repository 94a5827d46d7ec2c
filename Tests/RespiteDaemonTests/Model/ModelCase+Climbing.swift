import RespiteRecord

extension ModelCase {
    /// Starts the step under the cursor, or the first after it that reaches anybody; after a whole empty round, or at the
    /// end, the top and the scheme's last number.
    mutating func start(_ turn: inout ModelTurn) {
        for _ in ladder.steps {
            if startHere(&turn) { return }
            if !moveOn() { break }
        }
        reachTop(&turn)
        ringLastNumber(&turn)
    }

    /// The next step now; at the top, its repeat.
    mutating func climb(_ turn: inout ModelTurn) {
        if isStarted, !moveOn() { reachTop(&turn) }
        start(&turn)
    }

    mutating func stopPaging(_ turn: inout ModelTurn) {
        guard paging != nil else { return }
        turn.effects.append(.withdraw(from: nil))
        paging = nil
    }

    mutating func pageAlone(_ party: String, _ turn: inout ModelTurn) {
        guard !out.contains(party), !turn.unreachable.contains(party) else { return start(&turn) }
        page([party], "call", &turn)
        paging = .alone(party, until: turn.now + .minutes(5))
    }

    mutating func pageAgain(_ turn: inout ModelTurn) {
        guard case .step(let waiting, let until, _, let sent) = paging else { return }
        let rung = ladder.steps[step]
        page(reached(waiting, turn), waiting == ["fallback"] ? "call" : rung.medium, &turn)
        let next = rung.every.flatMap { sent + 1 < rung.cap && turn.now + $0 < until ? turn.now + $0 : nil }
        paging = .step(waiting: waiting, until: until, again: next, sent: sent + 1)
    }

    /// Goes to the next step or round; false at the end.
    mutating func moveOn() -> Bool {
        if isTop { return false }
        if step + 1 < ladder.steps.count {
            step += 1
        } else if round < ladder.rounds {
            (round, step) = (round + 1, 0)
        } else {
            return false
        }
        isStarted = false
        return true
    }

    mutating func ringLastNumber(_ turn: inout ModelTurn) {
        page(["fallback"], "call", &turn)
        wait(for: ["fallback"], turn.now)
    }

    private mutating func reachTop(_ turn: inout ModelTurn) {
        guard !isTop else { return }
        (isTop, step) = (true, ladder.steps.count - 1)
        if kind != "system" { turn.effects.append(.top) }
    }

    private mutating func startHere(_ turn: inout ModelTurn) -> Bool {
        let rung = ladder.steps[step]
        isStarted = true
        let people = reached(rung.to, turn)
        turn.effects.append(.asks(posts: rung.to.filter { $0.hasPrefix("post/") }))
        guard !people.isEmpty else { return false }
        page(people, rung.medium, &turn)
        wait(for: people, turn.now)
        return true
    }

    private mutating func wait(for people: [String], _ now: Instant) {
        let rung = ladder.steps[step]
        let again = rung.every.flatMap { rung.cap > 1 && $0 < rung.wait ? now + $0 : nil }
        paging = .step(waiting: people, until: now + rung.wait, again: again, sent: 1)
    }

    private mutating func page(_ people: [String], _ medium: String, _ turn: inout ModelTurn) {
        guard !people.isEmpty else { return }
        asked = people
        for party in people {
            turn.effects.append(.notice(to: party, template: "page", medium: medium))
            if !told.contains(party) { told.append(party) }
        }
    }

    private func reached(_ people: [String], _ turn: ModelTurn) -> [String] {
        people.filter { !out.contains($0) && ($0 == "fallback" || !turn.unreachable.contains($0)) }
    }
}

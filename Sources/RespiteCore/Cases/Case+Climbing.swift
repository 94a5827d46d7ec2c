import RespiteRecord

/// Up the ladder: steps start in order, an empty one is passed at once, and the last repeats for ever.
extension Case {
    /// Starts the step at `index`, or the first after it that reaches somebody. When a whole round reaches nobody, the
    /// scheme's last number is rung.
    mutating func start(step index: Int, _ turn: inout Turn) throws {
        cursor.step = index
        var left = ladder.steps.count
        repeat {
            if try startHere(&turn) { return }
            left -= 1
        } while left > 0 && moveOn()
        standAtTop(&turn)
        ringFallback(&turn)
    }

    /// The step has had its time, or nobody is left in it: the next one starts.
    mutating func climb(_ turn: inout Turn) throws {
        if cursor.isStarted, !moveOn() { standAtTop(&turn) }
        try start(step: cursor.step, &turn)
    }

    /// Nobody of the step is left to wait for: the next one starts, or at the top the scheme's last number is rung.
    mutating func passOver(_ turn: inout Turn) throws {
        if cursor.isTop { ringFallback(&turn) } else { try climb(&turn) }
    }

    /// The step that starts next.
    var nextStep: Ladder.Step {
        var later = self
        if later.cursor.isStarted { _ = later.moveOn() }
        return later.ladder.steps[later.cursor.step]
    }

    /// Moves the cursor to the next step or round. False when the ladder is used up.
    private mutating func moveOn() -> Bool {
        if cursor.isTop { return false }
        if cursor.step + 1 < ladder.steps.count {
            cursor.step += 1
        } else if cursor.round < ladder.rounds {
            cursor.round += 1
            cursor.step = 0
        } else {
            return false
        }
        cursor.isStarted = false
        return true
    }

    /// From now on the last step repeats for ever; somebody is told that it has come to that.
    private mutating func standAtTop(_ turn: inout Turn) {
        guard !cursor.isTop else { return }
        cursor.isTop = true
        cursor.step = ladder.steps.count - 1
        if kind != .system { turn.effects.append(.raiseSystem(cause: "top")) }
    }

    private mutating func ringFallback(_ turn: inout Turn) {
        send([(.fallback, Party.fallbackMedia)], &turn)
        standing = .paging(.step(run(of: [.fallback], at: turn.now)))
    }

    /// Starts the step under the cursor. False, and recorded as empty, when it reaches nobody.
    private mutating func startHere(_ turn: inout Turn) throws -> Bool {
        let step = ladder.steps[cursor.step]
        cursor.run += 1
        cursor.isStarted = true
        let pages = try pages(of: step.to, &turn)
        let reached = pages.map(\.party)
        turn.effects.append(.started(run: cursor.run, round: cursor.round, step: step.id, reached: reached))
        guard !pages.isEmpty else { return false }
        send(pages, &turn)
        standing = .paging(.step(run(of: reached, at: turn.now)))
        return true
    }

    private func run(of parties: [Party], at now: Instant) -> StepRun {
        let step = ladder.steps[cursor.step]
        return StepRun(
            waiting: parties, until: now + step.wait,
            again: step.repeatEvery.flatMap { step.cap > 1 && $0 < step.wait ? now + $0 : nil }, sent: 1
        )
    }

    /// Notices again to those who have not answered, up to the step's cap.
    mutating func pageAgain(_ turn: inout Turn) throws {
        guard case .paging(.step(var run)) = standing else { return }
        let step = ladder.steps[cursor.step]
        send(try pages(of: run.waiting, &turn), &turn)
        run.sent += 1
        run.again = step.repeatEvery.flatMap { run.sent < step.cap && turn.now + $0 < run.until ? turn.now + $0 : nil }
        standing = .paging(.step(run))
    }

    /// Pages one person, who has until then before the step starts again; at once, when they cannot be paged.
    mutating func page(alone party: Party, until: Instant, _ turn: inout Turn) throws {
        guard !out.contains(party), let media = try turn.reach(party, by: Medium.loudest) else {
            return try start(step: cursor.step, &turn)
        }
        send([(party, media)], &turn)
        standing = .paging(.alone(party, until: until))
    }

    /// The last resort is not asked about: it is rung whatever the world says of it.
    private func pages(of parties: [Party], _ turn: inout Turn) throws -> [(party: Party, media: [Medium])] {
        let by = ladder.steps[cursor.step].by
        return try parties.filter { !out.contains($0) }.compactMap { party in
            if party == .fallback { return (party, Party.fallbackMedia) }
            return try turn.reach(party, by: by).map { (party, $0) }
        }
    }

    private mutating func send(_ pages: [(party: Party, media: [Medium])], _ turn: inout Turn) {
        guard !pages.isEmpty else { return }
        asked = pages.map(\.party)
        for page in pages {
            turn.effects.append(.page(page.party, by: page.media))
            remember(page.party)
        }
    }

    /// Whoever was asked or came is owed an all clear.
    mutating func remember(_ party: Party) {
        if !told.contains(party) { told.append(party) }
    }

    /// The first step that asks a post, or the first of all.
    var firstPostStep: Int {
        ladder.steps.firstIndex { $0.to.contains(where: \.isPost) } ?? 0
    }
}

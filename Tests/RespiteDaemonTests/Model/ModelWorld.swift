import RespiteRecord

/// The whole service as the specification tells it: schedules, cases, one list of deadlines, and word owed to people.
///
/// Written anew from the specification for comparison; simple and slow, and it calls none of the service's own rules.
struct ModelWorld {
    private(set) var now: Instant
    private(set) var cases: [ModelCase] = []
    private(set) var schedules: [ModelSchedule] = []
    private(set) var rows: [Row] = []
    private(set) var owed: [Owed] = []
    private(set) var shifts: [Shift] = []
    /// Every expected check-in, in the order in which they were entered.
    private(set) var occurrences: [(schedule: Int, place: Int)] = []
    private var lastReading: Instant

    /// A deadline as it is armed. Among those due at one instant the graver come first, then they go by their names.
    struct Row {
        let kind: String
        let subject: Int
        let what: String
        var due: Instant
        /// What a civil one was armed for, by the clock on the wall; nil for one that runs so long.
        var civil: Instant?
        var severity: Int

        func isNamed(_ kind: String, _ subject: Int, _ what: String) -> Bool {
            (self.kind, self.subject, self.what) == (kind, subject, what)
        }
    }

    /// Word to somebody. Gone: it has left.
    struct Owed {
        let caseID: Int
        let to: String
        let template: String
        let medium: String
        var state = State.ready

        enum State { case ready, gone, withdrawn }
    }

    struct Shift {
        var post: String
        var uid: Int
        var from: Instant
        var until: Instant
    }

    init(at now: Instant) {
        (self.now, lastReading) = (now, now)
    }
}

// MARK: time

extension ModelWorld {
    /// Time passes, and each deadline on the way falls at its own instant.
    mutating func advance(by span: Span) {
        workAll()
        let end = now + span
        while let next = rows.map(\.due).min(), next <= end {
            now = max(now, next)
            workAll()
        }
        now = end
    }

    /// Time passes, and nobody looks.
    mutating func stall(by span: Span) { now = now + span }

    /// Works whatever is due, the earliest first.
    mutating func workAll() {
        while true {
            let due = rows.filter { $0.due <= now }.sorted {
                ($0.due, -$0.severity, $0.kind, $0.subject, $0.what)
                    < ($1.due, -$1.severity, $1.kind, $1.subject, $1.what)
            }
            guard !due.isEmpty else { return }
            for row in due { work(row) }
        }
    }

    /// What was worked just before may have disarmed it, or put it later.
    private mutating func work(_ one: Row) {
        guard let place = rows.firstIndex(where: { $0.isNamed(one.kind, one.subject, one.what) }),
            rows[place].due <= now
        else { return }
        let row = rows.remove(at: place)
        if row.kind == "case" {
            happens(to: row.subject) { $0.fell(row.what, &$1) }
        } else {
            occurrenceFell(row)
        }
    }

    mutating func setClock(by step: Span) {
        workAll()
        now = now + step
        for index in rows.indices where rows[index].kind != "case" {
            rows[index].due = min(rows[index].civil ?? rows[index].due + step, rows[index].due + step)
        }
        for index in schedules.indices { schedules[index].setClock(by: step) }
        for one in cases where one.isOpen { happens(to: one.id) { one, _ in one.clockSet(by: step) } }
        wasBlind(step > .zero ? "clockForward" : "clockBack")
        workAll()
    }

    /// The daemon is gone for a while and comes back.
    mutating func restart(after down: Span) {
        now = now + down
        wasBlind("down")
        workAll()
    }

    private mutating func wasBlind(_ why: String) {
        let fired = rows.count { $0.due <= now }
        if fired > 0, why != "down" || now - lastReading > .minutes(1) { raiseSystem("blind/\(why)-\(fired)", 2) }
        lastReading = now
    }
}

// MARK: cases

extension ModelWorld {
    func isOpen(_ key: String) -> Int? { cases.first { $0.key == key && $0.isOpen }?.id }

    subscript(id: Int) -> ModelCase? { cases.indices.contains(id - 1) ? cases[id - 1] : nil }

    func turn() -> ModelTurn { ModelTurn(now: now, unreachable: ["person/4", "worker/8"]) }

    /// Works something on a case, or leaves it as it was and throws.
    mutating func happens(
        to id: Int, _ work: (inout ModelCase, inout ModelTurn) throws -> Void
    ) rethrows {
        guard var one = self[id] else { return }
        let (wasTop, isReopened) = (one.isTop && one.isOpen, !one.isOpen)
        var turn = turn()
        turn.unreachable.formUnion(one.barred)
        try work(&one, &turn)
        one.version += 1
        cases[id - 1] = one
        settle(one, turn)
        if wasTop || isReopened, !one.isOpen || !one.isTop { endSystem("top/case-\(id)") }
    }

    mutating func raise(_ opening: ModelCase, postFirst: Bool = false) -> Int {
        if let id = isOpen(opening.key) {
            happens(to: id) { $0.join(&$1) }
            return id
        }
        var one = opening
        var turn = turn()
        if postFirst { one.step = one.ladder.steps.firstIndex { $0.to.contains { $0.hasPrefix("post/") } } ?? 0 }
        one.start(&turn)
        cases.append(one)
        settle(one, turn)
        return one.id
    }

    mutating func raiseSystem(_ cause: String, _ severity: Int) {
        if let id = isOpen("system/\(cause)"), let one = self[id], one.severity >= severity { return }
        _ = raise(
            ModelCase(
                id: nextID, kind: "system", key: "system/\(cause)", severity: severity, ladder: .system, hasPlan: false)
        )
    }

    private mutating func endSystem(_ cause: String) {
        guard let id = isOpen("system/\(cause)") else { return }
        happens(to: id) { $0.close(givingAllClear: true, &$1) }
    }

    private mutating func settle(_ one: ModelCase, _ turn: ModelTurn) {
        for effect in turn.effects { carryOut(effect, of: one) }
        arm(one)
    }

    private mutating func carryOut(_ effect: ModelTurn.Effect, of one: ModelCase) {
        switch effect {
        case .notice(let to, let template, let medium):
            if template == "allClear", !isOwedAllClear(to, one.id) { return }
            owed.append(Owed(caseID: one.id, to: to, template: template, medium: medium))
        case .withdraw(let party): withdraw(party, of: one)
        case .asks(let posts):
            for post in posts.map({ String($0.dropFirst(5)) }) where one.kind != "system" && isEmpty(post) {
                raiseSystem("empty-chair/\(post)", 1)
            }
        case .top: raiseSystem("top/case-\(one.id)", 2)
        case .late(let who, let whom):
            let key = "onsite/case-\(one.id)-\(who)-\(whom)"
            _ = raise(
                ModelCase(id: nextID, kind: "onSite", key: key, severity: 3, ladder: .urgent, hasPlan: one.hasPlan))
        }
    }

    /// An all clear answers a page that left; whoever was never paged, such as a helper who came, is owed it too.
    private func isOwedAllClear(_ party: String, _ id: Int) -> Bool {
        let pages = owed.filter { $0.caseID == id && $0.to == party && $0.template == "page" }
        return pages.isEmpty || pages.contains { $0.state == .gone }
    }

    private mutating func withdraw(_ party: String?, of one: ModelCase) {
        for index in owed.indices where owed[index].caseID == one.id && owed[index].state == .ready {
            let isMeant = party.map { $0 == owed[index].to } ?? (owed[index].template == "page" || !one.isOpen)
            if isMeant { owed[index].state = .withdrawn }
        }
    }

    /// One row for each deadline of the case, and none besides.
    private mutating func arm(_ one: ModelCase) {
        let wanted = one.deadlines
        rows.removeAll { $0.kind == "case" && $0.subject == one.id && wanted[$0.what] == nil }
        for (what, due) in wanted.sorted(by: { $0.key < $1.key }) {
            if let index = rows.firstIndex(where: { $0.isNamed("case", one.id, what) }) {
                rows[index].due = due
            } else {
                arm("case", one.id, what, due, civil: nil, one.severity)
            }
        }
    }

    private mutating func arm(
        _ kind: String, _ subject: Int, _ what: String, _ due: Instant, civil: Instant?, _ severity: Int
    ) {
        rows.append(
            Row(kind: kind, subject: subject, what: what, due: due, civil: civil, severity: severity))
    }

    private func isEmpty(_ post: String) -> Bool {
        !shifts.contains { $0.post == post && $0.from <= now && $0.until > now }
    }

    private var nextID: Int { cases.count + 1 }
}

// MARK: people

extension ModelWorld {
    mutating func sit(_ uid: Int, in post: String, until end: Instant) {
        shifts.append(Shift(post: post, uid: uid, from: now, until: end))
        endSystem("empty-chair/\(post)")
    }

    func shiftEnd(of uid: Int) -> Instant? {
        shifts.filter { $0.uid == uid && $0.from <= now && $0.until > now }.map(\.until).max()
    }

    mutating func endShift(_ index: Int) { shifts[index].until = max(now, shifts[index].from) }

    /// Everything that is to be sent is sent, but what nobody needs to hear any more.
    mutating func deliver() {
        for index in owed.indices where owed[index].state == .ready { owed[index].state = .gone }
    }
}

// MARK: check-ins

extension ModelWorld {
    mutating func expect(_ schedule: ModelSchedule) {
        schedules.append(schedule)
        guard let slot = schedule.first(from: now) else { return }
        expectNext(slot, schedules.count - 1, caseID: nil)
    }

    mutating func pause(_ index: Int, until end: Instant) { schedules[index].pauses.append((now, end)) }

    /// The slot, or the first after it that no pause covers; what is past already joins the case.
    private mutating func expectNext(_ first: Instant, _ index: Int, caseID: Int?) {
        var slot: Instant? = first
        while let due = slot {
            let isPaused = schedules[index].isPaused(at: due)
            let isPast = due <= now && caseID != nil
            let state = isPaused ? "excused" : isPast ? "overdue" : "expected"
            schedules[index].occurrences.append(.init(due: due, state: state))
            let id = (index, schedules[index].occurrences.count - 1)
            occurrences.append(id)
            if state == "expected" {
                let civil = schedules[index].isCivil ? due : nil
                return arm("occurrence", occurrences.count, "due", due, civil: civil, 2)
            }
            if state == "overdue" {
                arm("occurrence", occurrences.count, "missed", due + schedules[index].grace, civil: nil, 1)
            }
            slot = schedules[index].next(after: due)
        }
    }

    private mutating func occurrenceFell(_ row: Row) {
        let (index, place) = occurrences[row.subject - 1]
        if row.what == "missed" {
            schedules[index].occurrences[place].state = "missed"
            return
        }
        let due = schedules[index].occurrences[place].due
        let next = schedules[index].next(after: due)
        if schedules[index].isPaused(at: due) {
            schedules[index].occurrences[place].state = "excused"
            if let next { expectNext(next, index, caseID: nil) }
            return
        }
        let id = raiseWelfare(index, postFirst: false)
        schedules[index].occurrences[place].state = "overdue"
        arm("occurrence", row.subject, "missed", due + schedules[index].grace, civil: nil, 1)
        if let next { expectNext(next, index, caseID: id) }
    }

    private mutating func raiseWelfare(_ index: Int, postFirst: Bool) -> Int {
        let key = "welfare/S-\(index + 1)"
        return raise(
            ModelCase(id: nextID, kind: "welfare", key: key, severity: 2, ladder: .welfare), postFirst: postFirst)
    }

    /// A check-in meets all that was missed, else what is expected and near enough.
    mutating func checkIn(_ index: Int, _ word: String) {
        let isMet = meet(index)
        guard isMet || word != "ok" else { return }
        if let id = isOpen("welfare/S-\(index + 1)") {
            happens(to: id) { $0.checkedIn(word, &$1) }
        } else if word == "worried" {
            _ = raiseWelfare(index, postFirst: true)
        }
    }

    private mutating func meet(_ index: Int) -> Bool {
        var isMet = false
        for (number, id) in occurrences.enumerated() where id.schedule == index {
            let state = schedules[index].occurrences[id.place].state
            guard state == "overdue" || state == "missed" else { continue }
            schedules[index].occurrences[id.place].state = state == "overdue" ? "satisfied" : "late"
            rows.removeAll { $0.kind == "occurrence" && $0.subject == number + 1 }
            isMet = true
        }
        if isMet { return true }
        let waiting = occurrences.enumerated().first {
            $0.element.schedule == index
                && schedules[index].occurrences[$0.element.place].state == "expected"
        }
        guard let waiting else { return false }
        let due = schedules[index].occurrences[waiting.element.place].due
        guard due - schedules[index].early <= now else { return false }
        schedules[index].occurrences[waiting.element.place].state = "satisfied"
        rows.removeAll { $0.kind == "occurrence" && $0.subject == waiting.offset + 1 }
        if let next = schedules[index].next(after: due) { expectNext(next, index, caseID: nil) }
        return true
    }
}

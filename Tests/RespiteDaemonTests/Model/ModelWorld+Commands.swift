import RespiteRecord

extension ModelWorld {
    /// Does what the command says. False, and nothing but time has changed, when it is refused.
    mutating func obey(_ command: ModelCommand) -> Bool {
        let before = self
        do {
            try carry(command)
            return true
        } catch {
            self = before
            return false
        }
    }

    private mutating func carry(_ command: ModelCommand) throws {
        switch command {
        case .pass(let minutes): advance(by: .minutes(minutes))
        case .passToNext: advance(by: max(.zero, (rows.map(\.due).min() ?? now) - now))
        case .stall(let minutes): stall(by: .minutes(minutes))
        case .setClock(let minutes): if minutes != 0 { setClock(by: .minutes(minutes)) } else { workAll() }
        case .crash(let minutes), .reboot(let minutes): restart(after: .minutes(minutes))
        case .deliver: deliver()
        default:
            try carryOnPeople(command)
        }
    }

    private mutating func carryOnPeople(_ command: ModelCommand) throws {
        switch command {
        case .expectOnce(let minutes, let grace):
            expect(ModelSchedule(.once(now + .minutes(minutes)), grace: .minutes(grace), early: .hours(4)))
        case .expectEvery(let minutes):
            expect(
                ModelSchedule(.every(.minutes(minutes), from: now), grace: .minutes(10), early: .minutes(10)))
        case .expectDaily(let hours):
            expect(ModelSchedule(.daily(hours.sorted().map { $0 * 60 }), grace: .minutes(60), early: .hours(1)))
        case .pause(let index, let minutes):
            guard schedules.indices.contains(index) else { throw ModelRefusal() }
            pause(index, until: now + .minutes(minutes))
        case .checkIn(let index, let word):
            guard schedules.indices.contains(index) else { throw ModelRefusal() }
            checkIn(index, word)
        case .sit(let uid, let post, let hours): sit(uid, in: post, until: now + .hours(hours))
        case .standUp(let index):
            guard shifts.indices.contains(index), shifts[index].until > now else { throw ModelRefusal() }
            endShift(index)
        default: try carryOnCases(command)
        }
    }

    private mutating func carryOnCases(_ command: ModelCommand) throws {
        switch command {
        case .acknowledge(let id, let by, let minutes):
            let end = shiftEnd(of: by)
            try about(id) { try $0.acknowledge("staff/\(by)", for: minutes.map(Span.minutes), shiftEnds: end, &$1) }
        case .take(let id, let by):
            let end = shiftEnd(of: by)
            try about(id) { try $0.take("staff/\(by)", shiftEnds: end, &$1) }
        case .extend(let id, let by, let minutes, let deputy):
            let deputy = deputy.map { "staff/\($0)" }
            try about(id) { try $0.extend("staff/\(by)", for: minutes.map(Span.minutes), deputy: deputy, &$1) }
        case .release(let id, let by): try about(id) { try $0.release("staff/\(by)", &$1) }
        case .offer(let id, let by, let to): try about(id) { try $0.offer("staff/\(by)", to: "staff/\(to)", &$1) }
        case .accept(let id, let by):
            let end = shiftEnd(of: by)
            try about(id) { try $0.accept("staff/\(by)", shiftEnds: end, &$1) }
        case .decline(let id, let by): try about(id) { try $0.decline("staff/\(by)", &$1) }
        case .escalate(let id, let by): try about(id) { try $0.escalate("staff/\(by)", &$1) }
        case .snooze(let id, let by, let minutes):
            let until = now + .minutes(minutes)
            try about(id) { try $0.snooze("staff/\(by)", until: until, isManager: by == 2004, &$1) }
        case .wake(let id, _): try about(id) { try $0.wake(&$1) }
        case .replan(let id): try about(id) { try $0.replan(&$1) }
        case .resolve(let id, _, let isSeen): try about(id) { try $0.resolve(&$1, isSeen: isSeen) }
        case .reopen(let id):
            guard let one = self[id], isOpen(one.key) == nil else { throw ModelRefusal() }
            try about(id) { try $0.reopen(&$1) }
        case .willHelp(let id, let who, let minutes):
            let eta = now + .minutes(minutes)
            try about(id) { $0.willHelp(who, $0.whom(else: who), eta: eta, &$1) }
        case .arrived(let id, let who, let minutes):
            let check = now + .minutes(minutes)
            try about(id) { $0.arrived(who, $0.whom(else: who), check: check, &$1) }
        case .cannot(let id, let who, let why): try about(id) { $0.cannot(who, why, &$1) }
        case .noAnswer(let id, _): try about(id) { _, _ in }
        default: break
        }
    }

    private mutating func about(
        _ id: Int, _ work: (inout ModelCase, inout ModelTurn) throws -> Void
    ) throws {
        guard self[id] != nil else { throw ModelRefusal() }
        try happens(to: id, work)
    }
}

extension ModelCase {
    /// For whom help comes: the person of the plan; a case of the service has none.
    fileprivate func whom(else helper: String) -> String { hasPlan ? "person/2" : helper }
}

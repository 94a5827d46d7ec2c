import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

extension EmergencyService {
    func registerCall(in service: inout Service) {
        service.on(Emergencies.Open.self, open)
        service.on(Emergencies.Identify.self, identify)
        service.on(Emergencies.Answer.self) { call, caller in
            let facts = try call.intake.facts(at: call.at, sheet: call.sheet)
            let (entry, summary) = try await enter(
                facts, call.emergency, caller, Emergencies.Answer.self, requestKey: RequestKey(call))
            return .init(entry: entry, summary: summary)
        }
        service.on(Emergencies.Prioritise.self, prioritise)
    }

    private func open(_ call: Emergencies.Open, _ caller: Caller) async throws -> Emergencies.Open.Reply {
        var opened: (reference: String, opened: Opened)?
        if let reference = call.reference { opened = try await self.opened(reference) }
        var intake = call.intake ?? Emergencies.Intake()
        if intake.caller == nil { intake.caller = Emergencies.Caller() }
        let facts = try intake.facts(at: call.at, sheet: call.sheet)
        let answered = min(intake.caller?.at ?? call.at ?? desk.now, desk.now)
        let new = NewEmergency(
            opened?.opened, reference: opened?.reference, facts: facts, answeredAt: answered,
            isDrill: call.isDrill ?? false)
        let entered = try await desk.store.open(
            new, requestKey: RequestKey(call), by: desk.author(caller, Emergencies.Open.self), at: desk.now)
        return .init(joined: entered.isJoined, summary: try await summary(entered.emergency))
    }

    private func identify(_ call: Emergencies.Identify, _ caller: Caller) async throws -> Emergencies.Identify.Reply {
        let id = try number(call.emergency, EmergencyNumber.self)
        let (reference, opened) = try await opened(call.reference)
        let new = NewEmergency(opened, reference: reference, answeredAt: desk.now)
        _ = try await desk.store.identify(
            id, as: new, by: desk.author(caller, Emergencies.Identify.self), at: desk.now)
        return .init(summary: try await summary(id))
    }

    private func opened(_ text: String) async throws -> (reference: String, opened: Opened) {
        let reference = try reference(text)
        let opened = try await desk.store.open(reference)
        guard !opened.plans.isEmpty else { throw NotFound(what: "card or plan") }
        return (reference, opened)
    }

    private func prioritise(
        _ call: Emergencies.Prioritise, _ caller: Caller
    ) async throws -> Emergencies.Prioritise.Reply {
        guard (1...3).contains(call.priority) else { throw Refused(reason: "A priority is 1, 2 or 3.") }
        let id = try number(call.emergency, EmergencyNumber.self)
        let record = try await desk.store.emergency(id).row.value
        let people = record.people.filter { call.person == nil || $0.number == call.person }
        let isLowered = people.contains { (record.priority(of: $0, at: desk.now) ?? 3) < call.priority }
        if isLowered {
            try require([.edt, .manager], caller)
            guard call.reason?.contains(where: \.isLetter) == true else {
                throw Refused(reason: "Give a reason in words for lowering a priority.")
            }
        }
        let fact = EmergencyFact.priority(PriorityWord(to: call.priority, reason: call.reason), person: call.person)
        let (entry, summary) = try await enter([NewFact(fact)], call.emergency, caller, Emergencies.Prioritise.self)
        return .init(entry: entry, summary: summary)
    }
}

extension Emergencies.Intake {
    /// The facts that the answers are, each at the instant when it was given.
    func facts(at: Instant?, sheet: String?) throws -> [NewFact] {
        var facts: [NewFact] = []
        func add(_ fact: EmergencyFact, _ own: Instant?) { facts.append(NewFact(fact, at: own ?? at, sheet: sheet)) }
        if let caller { add(.called(try caller.call()), caller.at) }
        if let ringing { add(.rang(Ringing(at: ringing.rangAt, answeredAt: ringing.answeredAt)), ringing.rangAt) }
        if let danger { add(.danger(Danger(danger.isThere, words: danger.words)), danger.at) }
        if let happening { add(.happened(try happening.happening()), happening.at) }
        for situation in situations ?? [] {
            for fact in try situation.facts() { add(fact, situation.at) }
        }
        if let warning { add(.warned(Warning(warning.words)), warning.at) }
        if let expectation {
            let fact = Expectation(coming: expectation.coming, lasts: expectation.lasts, ring: expectation.ring)
            add(.expected(fact), expectation.at)
        }
        return facts
    }
}

extension Emergencies.Caller {
    fileprivate func call() throws -> Call {
        var call = Call()
        (call.name, call.number, call.checkedHow, call.rangAt) = (name, number, checkedHow, rangAt)
        call.role = try choice(role, "role")
        call.mode = try choice(mode, "mode")
        call.check = try choice(check, "check")
        return call
    }
}

extension Emergencies.Happening {
    fileprivate func happening() throws -> Happening {
        Happening(try choice(cause, "cause"), words: words, carerIs: carerIs, carerCanSpeak: carerCanSpeak)
    }
}

extension Emergencies.Situation {
    fileprivate func facts() throws -> [EmergencyFact] {
        var facts: [EmergencyFact] = []
        if place != nil || company != nil {
            facts.append(.placed(Placing(place: place, company: try companyFact()), person: person))
        }
        if let seenAt {
            let sighting = Sighting(at: seenAt, by: seenBy, isWell: seenWell, words: seenWords)
            facts.append(.seen(sighting, person: person))
        }
        if medicinesUntil != nil || medicines != nil || food != nil {
            facts.append(
                .medicated(Medication(givenUntil: medicinesUntil, words: medicines, food: food), person: person))
        }
        return facts
    }

    private func companyFact() throws -> Placing.Company {
        switch company {
        case nil, "unknown": .unknown
        case "alone": .alone
        case "with":
            .with(withWhom ?? "somebody", isAble: isAble ?? false, until: withUntil)
        default: throw Refused(reason: "Say who is with them: unknown, alone, or with somebody.")
        }
    }
}

import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

extension EmergencyService {
    func registerSearch(in service: inout Service) {
        service.on(Emergencies.Contacts.self) { call, caller in
            .init(callees: try await callees(call.emergency))
        }
        service.on(Emergencies.Call.self, dial)
        service.on(Emergencies.StandDown.self) { call, caller in
            let why = call.why
            let fact = NewFact(about: try call.who.somebody(), at: call.at, sheet: call.sheet) {
                .stoodDown($0, why: why)
            }
            let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.StandDown.self)
            return .init(entry: entry, summary: summary)
        }
        service.on(Emergencies.NoCapacity.self) { call, caller in
            let fact = NewFact(.noCapacity, at: call.at, sheet: call.sheet)
            let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.NoCapacity.self)
            return .init(entry: entry, summary: summary)
        }
    }

    /// Everybody's contacts, each once, in the order in which to ring them now.
    private func callees(_ emergency: String) async throws -> [Emergencies.Callee] {
        let view = try await desk.store.emergency(number(emergency, EmergencyNumber.self))
        var callees: [(CallList.Callee, person: Int)] = []
        for person in view.row.value.people where !person.isSettled {
            guard let plan = try await plan(of: person) else { continue }
            for callee in CallList(plan, in: view.row.value, at: desk.now).callees
            where callee.party == nil || !callees.contains(where: { $0.0.party == callee.party }) {
                callees.append((callee, person.number))
            }
        }
        return callees.map { $0.0.wire(for: $0.person) }
    }

    func plan(of person: Emergency.Person) async throws -> Plan? {
        guard let reference = person.known.reference else { return nil }
        return try await desk.store.plan(reference).plan
    }

    private func dial(_ call: Emergencies.Call, _ caller: Caller) async throws -> Emergencies.Call.Reply {
        let result = try call.dialResult()
        let obstacle = try await obstacle(to: call)
        if let obstacle, call.isInbound != true {
            guard call.because?.contains(where: \.isLetter) == true else {
                throw Refused(
                    reason: "\(obstacle) For a life at risk the duty team may ring them all the same, saying why.")
            }
            try require([.edt, .manager], caller)
        }
        let fact = NewFact(about: try call.who.somebody(), at: call.at, sheet: call.sheet) { party in
            .dialled(
                Dial(
                    party, number: call.number, isInbound: call.isInbound ?? false, endedAt: call.endedAt, result,
                    words: call.words, override: call.because))
        }
        let (entry, summary) = try await enter(
            [fact], call.emergency, caller, Emergencies.Call.self, requestKey: RequestKey(call))
        return .init(entry: entry, warning: obstacle, summary: summary)
    }

    /// Why somebody is not to be rung, or told anything when they ring; nil when they may be.
    private func obstacle(to call: Emergencies.Call) async throws -> String? {
        let view = try await desk.store.emergency(number(call.emergency, EmergencyNumber.self))
        for person in view.row.value.people {
            guard let plan = try await plan(of: person) else { continue }
            let callee = CallList(plan, in: view.row.value, at: desk.now).callees
                .first { $0.party != nil && $0.party?.description == call.who.party }
            switch callee?.turn {
            case .barred?: return "\(callee?.name ?? "This person") must not be told."
            case .never?: return "\(callee?.name ?? "This person") has declined or withdrawn."
            case .agreedNow?, .agreedOtherHours?, .askedOrNot?, nil: break
            }
            var somebody = Person()
            somebody.name = PersonName(given: call.who.name)
            somebody.telephones = [Telephone(typed: call.who.telephone ?? call.number)]
            if plan.mustNotBeTold.items.contains(where: { $0.isLike(somebody) }) {
                return "Whoever this is has the name or the number of somebody who must not be told."
            }
        }
        return nil
    }
}

extension Emergencies.Call {
    fileprivate func dialResult() throws -> Dial.Result {
        switch result {
        case "care": return .willCare(eta: try eta(), until: untilAt)
        case "sit": return .willSit(eta: try eta(), until: untilAt)
        case "door": return .opensDoor(eta: etaAt)
        case "later": return .laterAt(try eta())
        case "cannot": return .cannot
        case "noAnswer": return .noAnswer
        case "voicemail": return .voicemail
        case "busy": return .busy
        case "wrongNumber": return .wrongNumber
        case "refused": return .refused
        default:
            throw Refused(
                reason:
                    "A call ends with care, sit, door, later, cannot, noAnswer, voicemail, busy, wrongNumber or refused."
            )
        }
    }

    private func eta() throws -> Instant {
        guard let etaAt else { throw Refused(reason: "Say when they will be there; ask them if they have not said.") }
        return etaAt
    }
}

extension CallList.Callee {
    fileprivate func wire(for person: Int) -> Emergencies.Callee {
        var wire = Emergencies.Callee(
            rank: rank, party: party?.description, person: person, name: name, relationship: relationship,
            numbers: numbers, can: can.items.map(\.rawValue), travelMinutes: travelMinutes, turn: "\(turn)",
            attempts: attempts, next: "")
        switch next {
        case .ring(let number): (wire.next, wire.number) = ("ring", number)
        case .again(let number, let by): (wire.next, wire.number, wire.nextAt) = ("again", number, by)
        case .wait(let until): (wire.next, wire.nextAt) = ("wait", until)
        case .isComing(let eta): (wire.next, wire.nextAt) = ("isComing", eta)
        case .isThere: wire.next = "isThere"
        case .saidNo: wire.next = "saidNo"
        case .usedUp: wire.next = "usedUp"
        case .noNumber: wire.next = "noNumber"
        case .doNotRing: wire.next = "doNotRing"
        }
        return wire
    }
}

import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

extension EmergencyService {
    func registerOnSite(in service: inout Service) {
        service.on(Emergencies.Arrive.self, arrive)
        service.on(Emergencies.CheckSite.self, checkSite)
        service.on(Emergencies.Leave.self) { call, caller in
            let fact = NewFact(about: try call.who.somebody(), at: call.at, sheet: call.sheet) { who in
                var departure = Departure(
                    who, person: call.person, words: call.words, homeSecure: call.homeSecure,
                    keysReturned: call.keysReturned)
                departure.care = CareSeen(call.care)
                return .left(departure)
            }
            let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.Leave.self)
            return .init(entry: entry, summary: summary)
        }
        service.on(Emergencies.Duress.self) { call, caller in
            let words = call.words
            let fact = NewFact(about: try call.who.somebody()) { .duress(who: $0, words: words) }
            let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.Duress.self)
            return .init(entry: entry, summary: summary)
        }
        service.on(Emergencies.Tell.self, tell)
        service.on(Emergencies.Summon.self, summon)
        service.on(Emergencies.YoungCarer.self) { call, caller in
            let word = YoungCarerWord(
                lookedAfterBy: call.lookedAfterBy, servicesTold: call.servicesTold, decidedBy: call.decidedBy,
                explained: call.explained)
            guard call.servicesTold == nil || call.decidedBy?.contains(where: \.isLetter) == true else {
                throw Refused(reason: "Name the worker who decided whether children's services are told.")
            }
            let fact = NewFact(.youngCarer(word), at: call.at, sheet: call.sheet)
            let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.YoungCarer.self)
            return .init(entry: entry, summary: summary)
        }
    }

    private func arrive(_ call: Emergencies.Arrive, _ caller: Caller) async throws -> Emergencies.Arrive.Reply {
        let fact = NewFact(about: try call.who.somebody(), at: call.at, sheet: call.sheet) { who in
            .arrived(
                Arrival(
                    who, person: call.person, until: call.untilAt, isPaid: call.isPaid, isAble: call.isAble,
                    found: call.found))
        }
        let (entry, summary) = try await enter(
            [fact], call.emergency, caller, Emergencies.Arrive.self, requestKey: RequestKey(call))
        return .init(entry: entry, nextCheckAt: try await nextCheck(call.emergency), summary: summary)
    }

    private func checkSite(
        _ call: Emergencies.CheckSite, _ caller: Caller
    ) async throws -> Emergencies.CheckSite.Reply {
        let fact = NewFact(about: try call.who.somebody(), at: call.at, sheet: call.sheet) { who in
            .checked(
                SiteCheck(who, person: call.person, call.words, until: call.untilAt, care: CareSeen(call.care)))
        }
        let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.CheckSite.self)
        return .init(entry: entry, nextCheckAt: try await nextCheck(call.emergency), summary: summary)
    }

    /// When whoever is there is asked next.
    private func nextCheck(_ emergency: String) async throws -> Instant? {
        let record = try await desk.store.emergency(number(emergency, EmergencyNumber.self)).row.value
        return record.onSite.map(record.nextCheck).min()
    }

    private func tell(_ call: Emergencies.Tell, _ caller: Caller) async throws -> Emergencies.Tell.Reply {
        let telling = Telling(
            try choice(call.whom, "whom"), name: call.name, check: try choice(call.check, "check"), call.words)
        let fact = NewFact(.told(telling), at: call.at, sheet: call.sheet)
        let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.Tell.self)
        return .init(entry: entry, summary: summary)
    }

    private func summon(_ call: Emergencies.Summon, _ caller: Caller) async throws -> Emergencies.Summon.Reply {
        let summons = Summons(
            try choice(call.service, "service"), rangBy: call.rangBy, reference: call.reference, will: call.will,
            by: call.byAt, isRefused: call.isRefused ?? false)
        let fact = NewFact(.summoned(summons), at: call.at, sheet: call.sheet)
        let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.Summon.self)
        return .init(entry: entry, summary: summary)
    }
}

extension CareSeen {
    fileprivate init(_ care: Emergencies.Care?) {
        self.init(medicines: care?.medicines, food: care?.food, warmth: care?.warmth, refused: care?.refused)
    }
}

import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Who is asked for a replacement carer: the order, the offers before and after the yes, and what a provider that logs in
/// sees of its own.
extension EmergencyService {
    func registerProviders(in service: inout Service) {
        service.on(Emergencies.Providers.self) { call, caller in
            let view = try await desk.store.emergency(number(call.emergency, EmergencyNumber.self))
            return .init(providers: try await candidates(view.row.value))
        }
        service.on(Emergencies.Offer.self, offer)
        service.on(Emergencies.AnswerOffer.self, answer)
        service.on(Emergencies.OwnOffers.self) { call, caller in
            .init(offers: try await ownOffers(of: caller).map(\.wire))
        }
        service.on(Emergencies.AnswerOwnOffer.self, answerOwn)
    }

    private func candidates(_ record: Emergency) async throws -> [Emergencies.Candidate] {
        let plan = try await firstPlan(of: record)
        let postcode = plan?.caredFor.addresses.first?.postcode
        let local = desk.zone.local(desk.now)
        let known = try await desk.store.providers().map { kept in
            ProviderList.Known(
                .provider(kept.id), name: kept.value.name,
                telephone: (try? TelephoneNumber(parsing: kept.value.telephone).spaced) ?? kept.value.telephone,
                serves: kept.value.serves(postcode),
                isOpen: kept.value.takesRequests(at: local.time, on: local.date), abilities: kept.value.abilities)
        }
        let names = try await desk.store.names(of: Set(record.offers.map(\.fact.provider)))
        let asked = record.offers.map { (name: names[$0.fact.provider] ?? "", state: $0.state) }
        return ProviderList(plan ?? Plan(), known, asked: asked).candidates.map { one in
            .init(
                kind: one.kind.rawValue, party: one.party?.description, name: one.name, telephone: one.telephone,
                isOpen: one.isOpen, state: one.asked?.word, isLeft: one.isLeft)
        }
    }

    /// The plan of the first person for whom it has not ended.
    private func firstPlan(of record: Emergency) async throws -> Plan? {
        guard let person = record.people.first(where: { !$0.isSettled }) else { return nil }
        return try await plan(of: person)
    }

    private func offer(_ call: Emergencies.Offer, _ caller: Caller) async throws -> Emergencies.Offer.Reply {
        let view = try await desk.store.emergency(number(call.emergency, EmergencyNumber.self))
        let record = view.row.value
        let startBy = call.startBy ?? max(record.safeUntil ?? desk.now, desk.now)
        var terms = OfferTerms(startBy: startBy)
        if let plan = try await firstPlan(of: record) {
            terms = OfferTerms(of: plan, startBy: startBy, hours: call.hours)
        }
        let offered = terms
        let fact = NewFact(about: try call.provider.somebody(), at: call.at, sheet: call.sheet) {
            .offered(ProviderOffer(to: $0, offered, isStandBy: call.isStandBy ?? false))
        }
        let (entry, summary) = try await enter(
            [fact], call.emergency, caller, Emergencies.Offer.self, requestKey: RequestKey(call))
        return .init(offer: entry, terms: terms.wire, summary: summary)
    }

    private func answer(
        _ call: Emergencies.AnswerOffer, _ caller: Caller
    ) async throws -> Emergencies.AnswerOffer.Reply {
        let said = Said(
            answer: call.answer, worker: call.worker, telephone: call.worker?.telephone, etaAt: call.etaAt,
            words: call.words)
        let fact = try await fact(said, to: call.offer, at: call.at, sheet: call.sheet)
        let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.AnswerOffer.self)
        let isYes = call.answer == "yes" || call.answer == "worker"
        return .init(
            entry: entry, afterYes: isYes ? try await briefings(of: call.emergency) : nil, summary: summary)
    }

    /// What a provider is told after its yes of everybody for whom it has not ended.
    private func briefings(of emergency: String) async throws -> [Emergencies.Briefing] {
        let record = try await desk.store.emergency(number(emergency, EmergencyNumber.self)).row.value
        var briefings: [Emergencies.Briefing] = []
        for person in record.people where !person.isSettled {
            guard let plan = try await plan(of: person) else { continue }
            let told = Briefing(of: plan)
            briefings.append(
                .init(
                    person: person.number, name: told.name, address: told.address, howToFind: told.howToFind,
                    health: told.health))
        }
        return briefings
    }

    /// What a provider said, however it said it.
    private struct Said {
        var answer: String
        var worker: Emergencies.Somebody?
        var telephone: String?
        var etaAt: Instant?
        var words: String?
    }

    private func fact(_ said: Said, to offer: Int, at: Instant? = nil, sheet: String? = nil) async throws -> NewFact {
        switch said.answer {
        case "yes": return NewFact(.offerAnswered(offer, .yes), at: at, sheet: sheet)
        case "no": return NewFact(.offerAnswered(offer, .no(said.words)), at: at, sheet: sheet)
        case "noAnswer": return NewFact(.offerAnswered(offer, .noAnswer), at: at, sheet: sheet)
        case "worker":
            let missing = Refused(reason: "Say which worker, on which telephone, and when they will be there.")
            guard let eta = said.etaAt, let worker = try said.worker?.somebody() else { throw missing }
            let kept = try await desk.store.telephone(ofWorker: worker)
            guard let telephone = said.telephone ?? kept else { throw missing }
            return NewFact(about: worker, at: at, sheet: sheet) {
                .offerAnswered(offer, .worker($0, telephone: telephone, eta: eta))
            }
        default: throw Refused(reason: "A provider answers yes, worker, no or noAnswer.")
        }
    }
}

extension EmergencyService {
    /// An offer to a provider of the caller's own.
    private struct OwnOffer {
        var emergency: Int64
        var record: Emergency
        var offer: Emergency.Offer
        var worker: String?

        var wire: Emergencies.OwnOffer {
            var wire = Emergencies.OwnOffer(
                emergency: emergency.written(as: EmergencyNumber.self), offer: offer.number,
                terms: offer.fact.terms.wire, isStandBy: offer.fact.isStandBy, askedAt: offer.at,
                answerBy: record.answerBy(offer), state: offer.state.word, worker: worker)
            if case .worker(_, _, let eta) = offer.state { wire.etaAt = eta }
            return wire
        }
    }

    /// Those to the providers whose group the caller is in, of the open emergencies.
    private func ownOffers(of caller: Caller) async throws -> [OwnOffer] {
        let own = try await desk.ownProviders(of: caller)
        guard !own.isEmpty else { return [] }
        var offers: [OwnOffer] = []
        for view in try await desk.store.emergencies() {
            let record = view.row.value
            for offer in record.offers where own.contains(offer.fact.provider) {
                let names = try await desk.store.names(of: Set([offer.worker].compactMap(\.self)))
                offers.append(
                    OwnOffer(
                        emergency: view.row.id, record: record, offer: offer,
                        worker: offer.worker.flatMap { names[$0] }))
            }
        }
        return offers
    }

    private func answerOwn(
        _ call: Emergencies.AnswerOwnOffer, _ caller: Caller
    ) async throws -> Emergencies.AnswerOwnOffer.Reply {
        let id = try number(call.emergency, EmergencyNumber.self)
        let isOwn = { (one: OwnOffer) in one.emergency == id && one.offer.number == call.offer }
        guard try await ownOffers(of: caller).contains(where: isOwn) else { throw NotFound(what: "offer of yours") }
        let worker = call.worker.map { Emergencies.Somebody(name: $0, telephone: call.telephone, role: "worker") }
        let said = Said(
            answer: call.answer, worker: worker, telephone: call.telephone, etaAt: call.etaAt, words: call.words)
        _ = try await desk.store.enter(
            [try await fact(said, to: call.offer)], in: id,
            by: desk.author(caller, Emergencies.AnswerOwnOffer.self), at: desk.now)
        guard let changed = try await ownOffers(of: caller).first(where: isOwn) else {
            throw NotFound(what: "offer of yours")
        }
        return .init(offer: changed.wire)
    }
}

extension Emergency {
    /// When an offer goes to the next provider, or a yes without worker and time lapses.
    fileprivate func answerBy(_ offer: Offer) -> Instant? {
        switch offer.state {
        case .asked: offer.at + terms.offers.answer(at: priority(at: offer.at) ?? 1)
        case .yes(let at): at + terms.offers.details
        case .worker, .declined, .silent, .lapsed, .stoodDown: nil
        }
    }
}

extension Emergency.Offer.State {
    /// As it is sent.
    var word: String {
        switch self {
        case .asked: "asked"
        case .yes: "yes"
        case .worker: "worker"
        case .declined: "declined"
        case .silent: "silent"
        case .lapsed: "lapsed"
        case .stoodDown: "stoodDown"
        }
    }
}

extension OfferTerms {
    fileprivate var wire: Emergencies.OfferTerms {
        .init(
            district: district, startBy: startBy, hours: hours, workers: workers,
            workersGender: workersGender?.rawValue, tasks: tasks.map(\.rawValue), hazards: hazards.map(\.rawValue))
    }
}

import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore

// How emergencies are sent: what the record says, and what a person reads of it.

extension EmergencyView {
    func wire(_ words: EmergencyWords) -> Emergencies.Summary {
        let (record, ack) = (row.value, file.value.holds.ack)
        let call = record.calls.last?.fact
        return .init(
            emergency: row.id.written(as: EmergencyNumber.self), caseNumber: file.id.written(as: CaseNumber.self),
            word: file.value.word.rawValue, openedAt: record.openedAt, closedAt: record.closing?.at, carer: carer,
            references: references, cause: record.happening?.cause?.rawValue, carerIs: record.happening?.carerIs,
            caller: call.flatMap(words.caller),
            mayTell: Disclosure(to: call?.role, check: call?.check).rawValue,
            mayTellSays: words.mayTell(call), holder: ack.map { words.name($0.holder) }, heldUntil: ack?.until,
            priority: record.priority(at: words.now), people: record.people.map { $0.wire(record, words) },
            offers: record.offers.map { $0.wire(words) }, clocks: record.clocks.map { $0.wire(at: words.now) },
            prompts: record.prompts(at: words.now, isYoungCarer: carerIsYoung).map { words.prompt($0, record) },
            freeHoursEnd: record.freeHours?.end, entries: record.entries.count, isDrill: record.start.isDrill)
    }
}

extension Emergency.Person {
    fileprivate func wire(_ record: Emergency, _ words: EmergencyWords) -> Emergencies.Person {
        let safe = record.safeUntil(of: self)
        return .init(
            number: number, party: known.party.description, name: words.name(known.party), reference: known.reference,
            priority: record.priority(of: self, at: words.now), safeUntil: safe.instant,
            safeSays: words.safe(safe), place: placing?.place, lastSeen: lastSeen.map(words.sighting),
            help: words.help(for: self, record), outcome: outcome?.fact.rawValue)
    }
}

extension Emergency.Offer {
    fileprivate func wire(_ words: EmergencyWords) -> Emergencies.Asked {
        var wire = Emergencies.Asked(
            number: number, provider: words.name(fact.provider), state: "", isAccepted: isAccepted)
        switch state {
        case .asked: wire.state = "asked"
        case .yes: wire.state = "yes"
        case .worker(let worker, let telephone, let eta):
            (wire.state, wire.worker, wire.telephone, wire.etaAt) = ("worker", words.name(worker), telephone, eta)
        case .declined: wire.state = "declined"
        case .silent: wire.state = "silent"
        case .lapsed: wire.state = "lapsed"
        case .stoodDown: wire.state = "stoodDown"
        }
        return wire
    }
}

extension EmergencyClock {
    fileprivate func wire(at now: Instant) -> Emergencies.Clock {
        .init(
            promise: promise.rawValue, person: person, from: from, due: due, doneAt: doneAt,
            state: state(at: now).rawValue)
    }
}

extension EmergencyEntry {
    func wire(_ words: EmergencyWords, by: String?, correctedBy: Int?) -> Emergencies.Entry {
        var wire = Emergencies.Entry(
            number: number, at: at, enteredAt: enteredAt, by: by, kind: fact.word, what: words.fact(fact),
            source: "live", correctedBy: correctedBy)
        switch source {
        case .live: break
        case .clock: wire.source = "clock"
        case .paper(let sheet): (wire.source, wire.sheet) = ("paper", sheet)
        }
        return wire
    }
}

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
            word: file.value.word.rawValue, stage: isFollowedUp ? "followedUp" : record.stage.rawValue,
            marks: record.marks.map(\.rawValue), openedAt: record.openedAt, closedAt: record.closing?.at, carer: carer,
            carerParty: record.identification?.carer?.description, references: references,
            cause: record.happening?.cause?.rawValue, carerIs: record.happening?.carerIs,
            caller: call.flatMap(words.caller),
            mayTell: Disclosure(to: call?.role, check: call?.check).rawValue,
            mayTellSays: words.mayTell(call), holder: ack.map { words.name($0.holder) }, heldUntil: ack?.until,
            priority: record.priority(at: words.now), people: record.people.map { $0.wire(record, words) },
            offers: record.offers.map { $0.wire(words) }, clocks: record.clocks.map { $0.wire(at: words.now) },
            prompts: record.prompts(at: words.now, isYoungCarer: carerIsYoung).map { words.prompt($0, record) },
            freeHoursEnd: record.freeHours?.end,
            freeSecondsUsed: record.freeHoursUsed(at: words.now).map { Int($0.milliseconds / 1000) },
            duress: record.onSite.contains(where: \.isPaid) ? record.terms.onSite.duress : nil,
            entries: record.entries.count, isDrill: record.start.isDrill)
    }

    /// Closed, and nothing is left to do after it.
    private var isFollowedUp: Bool { !row.value.isOpen && openTasks == 0 }
}

extension Emergency.Person {
    fileprivate func wire(_ record: Emergency, _ words: EmergencyWords) -> Emergencies.Person {
        let safe = record.safeUntil(of: self)
        return .init(
            number: number, party: known.party.description, name: words.name(known.party), reference: known.reference,
            priority: record.priority(of: self, at: words.now), safeUntil: safe.instant,
            safeSays: words.safe(safe), place: placing?.place, lastSeen: lastSeen.map(words.sighting),
            help: words.help(for: self, record), medicines: doses, outcome: outcome?.fact.rawValue)
    }
}

extension Emergency.Person {
    /// `co-beneldopa 07:00 19:00, 30 min late at most`
    private var doses: String? {
        guard let medicines = known.medicines, !medicines.isEmpty else { return nil }
        return medicines.map { medicine in
            let late = medicine.longestDelay.milliseconds / 60_000
            return
                "\(([medicine.name] + medicine.times.map(\.description)).joined(separator: " ")), \(late) min late at most"
        }.joined(separator: "; ")
    }
}

extension Emergency.Offer {
    fileprivate func wire(_ words: EmergencyWords) -> Emergencies.Asked {
        var wire = Emergencies.Asked(
            number: number, provider: words.name(fact.provider), state: state.word, isAccepted: isAccepted)
        if case .worker(let worker, let telephone, let eta) = state {
            (wire.worker, wire.telephone, wire.etaAt) = (words.name(worker), telephone, eta)
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

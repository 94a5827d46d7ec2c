import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

extension EmergencyService {
    func registerShifts(in service: inout Service) {
        service.on(Emergencies.ListHandovers.self) { call, caller in
            let rows = try await desk.store.handovers(limit: min(call.limit ?? 20, 200))
            var lists: [Emergencies.ShiftList] = []
            for row in rows { lists.append(try await wire(row)) }
            return .init(lists: lists)
        }
        service.on(Emergencies.AcceptHandover.self, accept)
        service.on(Emergencies.Safeguard.self, safeguard)
        service.on(Emergencies.Concerns.self, concerns)
        registerAlerts(in: &service)
    }

    private func registerAlerts(in service: inout Service) {
        service.on(Emergencies.Alert.self) { call, caller in
            guard call.words.contains(where: \.isLetter) else {
                throw Refused(reason: "Say in words what the night should know.")
            }
            let id = try await desk.store.raiseAlert(
                of: reference(call.reference), call.words, until: call.until,
                by: desk.author(caller, Emergencies.Alert.self), at: desk.now)
            return .init(alert: Int(id))
        }
        service.on(Emergencies.ListAlerts.self) { call, caller in
            let rows = try await desk.store.alerts(includeEnded: call.includeEnded ?? false, at: desk.now)
            return .init(
                alerts: rows.map { row in
                    .init(
                        alert: Int(row.id), reference: row.reference, carer: row.carer, words: row.words,
                        raisedAt: row.raisedAt, by: row.by, until: row.until, endedAt: row.endedAt)
                })
        }
        service.on(Emergencies.EndAlert.self) { call, caller in
            try await desk.store.endAlert(
                Int64(call.alert), by: desk.author(caller, Emergencies.EndAlert.self), at: desk.now)
            return Nothing()
        }
    }

    private func accept(
        _ call: Emergencies.AcceptHandover, _ caller: Caller
    ) async throws -> Emergencies.AcceptHandover.Reply {
        guard call.readBack.contains(where: \.isLetter) else {
            throw Refused(reason: "Say the list back in words, as you understood it.")
        }
        var said: [Int64: String] = [:]
        for one in call.emergencies { said[try number(one.emergency, EmergencyNumber.self)] = one.words }
        let row = try await desk.store.acceptHandover(
            Int64(call.list), readBack: call.readBack, emergencies: said, as: .staff(caller.peer.uid),
            by: desk.author(caller, Emergencies.AcceptHandover.self), at: desk.now)
        return .init(list: try await wire(row))
    }

    private func wire(_ row: HandoverRow) async throws -> Emergencies.ShiftList {
        var items: [Emergencies.ListItem] = []
        for id in row.emergencies { items.append(try await summary(id).listItem) }
        return .init(
            list: Int(row.id), from: row.from, at: row.at, to: row.receiver.description, items: items,
            acceptedAt: row.acceptedAt, acceptedBy: row.acceptedBy, readBack: row.readBack)
    }

    private func safeguard(_ call: Emergencies.Safeguard, _ caller: Caller) async throws -> Emergencies.Safeguard.Reply
    {
        guard call.words.contains(where: \.isLetter) else { throw Refused(reason: "Say in words what the concern is.") }
        guard call.emergency != nil || call.reference != nil || call.about != nil else {
            throw Refused(reason: "Say about whom it is: an emergency, a plan, or a name.")
        }
        var words = ConcernWords(about: call.about ?? "the person looked after", words: call.words)
        (words.mustNotKnow, words.protection) = (call.mustNotKnow, call.protection)
        (words.referredTo, words.referral) = (call.referredTo, call.referral)
        let concern = NewConcern(
            words, emergency: try call.emergency.map { try number($0, EmergencyNumber.self) },
            reference: try call.reference.map(reference), person: call.person, isChild: call.isChild)
        let id = try await desk.store.raise(
            concern, by: desk.author(caller, Emergencies.Safeguard.self), at: desk.now)
        return .init(caseNumber: id.written(as: CaseNumber.self))
    }

    /// A look at the words is entered as one.
    private func concerns(_ call: Emergencies.Concerns, _ caller: Caller) async throws -> Emergencies.Concerns.Reply {
        let id = try number(call.caseNumber, CaseNumber.self)
        let rows = try await desk.store.concerns(of: id)
        guard !rows.isEmpty else { throw NotFound(what: "safeguarding concern") }
        var look = Look("safeguarding.show", at: "case/\(id)", of: "safeguarding")
        look.purpose = "emergency"
        try await desk.store.enter(look, by: desk.author(caller, Emergencies.Concerns.self), at: desk.now)
        return .init(
            concerns: rows.map { row in
                .init(
                    at: row.at, by: row.by, isChild: row.isChild, about: row.words.about,
                    mustNotKnow: row.words.mustNotKnow, protection: row.words.protection,
                    referredTo: row.words.referredTo, referral: row.words.referral, words: row.words.words)
            })
    }
}

extension Emergencies.Summary {
    fileprivate var listItem: Emergencies.ListItem {
        let said = people.map { "\($0.name): \($0.outcome ?? $0.safeSays)" }.joined(separator: "; ")
        return .init(
            emergency: emergency, caseNumber: caseNumber, carer: carer, isOpen: closedAt == nil,
            hasPlan: !references.isEmpty, priority: priority, says: said.isEmpty ? "nobody known yet" : said)
    }
}

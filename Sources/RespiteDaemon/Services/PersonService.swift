import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers the part of `org.respited.Register` that is about people, whatever they are in a plan.
struct PersonService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(Register.ShowPerson.self, show)
        service.on(Register.AddNumber.self, addNumber)
        service.on(Register.ProveNumber.self, proveNumber)
        service.on(Register.RemoveNumber.self, removeNumber)
        service.on(Register.RecordAgreement.self, recordAgreement)
        service.on(Register.MergePeople.self, merge)
        service.on(Register.PartPeople.self, part)
    }

    private func show(_ call: Register.ShowPerson, _ caller: Caller) async throws -> Register.ShowPerson.Reply {
        let purpose = try Purpose(call.purpose, words: call.words, defaultFor: desk.roles.roles(of: caller.peer.uid))
        let found = try await desk.store.person(number(call.person, PersonNumber.self))
        let look = Look("person.show", at: found.auditName, of: "person", purpose)
        try await desk.store.enter(look, by: desk.author(caller, Register.ShowPerson.self), at: desk.now)
        return found.wire
    }

    private func addNumber(_ call: Register.AddNumber, _ caller: Caller) async throws -> Register.AddNumber.Reply {
        var new = Telephone(typed: call.telephone, kind: call.kind, note: call.note)
        new.e164 = try telephone(call.telephone)
        let task = try await desk.store.addNumber(
            new, to: number(call.person, PersonNumber.self), requestKey: RequestKey(call),
            by: desk.author(caller, Register.AddNumber.self), at: desk.now)
        return .init(task: task.written(as: TaskNumber.self))
    }

    private func proveNumber(_ call: Register.ProveNumber, _ caller: Caller) async throws -> Nothing {
        try await desk.store.proveNumber(
            call.telephone.map(telephone), of: number(call.person, PersonNumber.self),
            byRinging: call.rang.map(telephone), by: desk.author(caller, Register.ProveNumber.self), at: desk.now)
        return Nothing()
    }

    private func removeNumber(_ call: Register.RemoveNumber, _ caller: Caller) async throws -> Nothing {
        try await desk.store.removeNumber(
            telephone(call.telephone), of: number(call.person, PersonNumber.self),
            by: desk.author(caller, Register.RemoveNumber.self), at: desk.now)
        return Nothing()
    }

    private func recordAgreement(
        _ call: Register.RecordAgreement, _ caller: Caller
    ) async throws -> Register.RecordAgreement.Reply {
        guard let word = AgreementWord(rawValue: call.said.rawValue) else { throw InvalidParameter(parameter: "said") }
        let state = try await desk.store.recordAgreement(
            word, how: call.how, of: number(call.person, PersonNumber.self), in: reference(call.reference),
            requestKey: RequestKey(call), by: desk.author(caller, Register.RecordAgreement.self), at: desk.now)
        return .init(agreement: state.rawValue)
    }

    private func merge(_ call: Register.MergePeople, _ caller: Caller) async throws -> Nothing {
        try await desk.store.mergePeople(
            keeping: number(call.keep, PersonNumber.self), and: number(call.other, PersonNumber.self),
            requestKey: RequestKey(call), by: desk.author(caller, Register.MergePeople.self), at: desk.now)
        return Nothing()
    }

    private func part(_ call: Register.PartPeople, _ caller: Caller) async throws -> Nothing {
        try await desk.store.partPeople(
            number(call.other, PersonNumber.self), by: desk.author(caller, Register.PartPeople.self), at: desk.now)
        return Nothing()
    }
}

extension PersonRead {
    /// Without the address where a plan of theirs is restricted: that is shown on the first screen of an emergency.
    var wire: Register.ShowPerson.Reply {
        var shown = person
        if isRestricted { shown.addresses = [] }
        return .init(
            number: id.written(as: PersonNumber.self), person: shown, diedOn: diedOn, isRestricted: isRestricted,
            places: places.map {
                .init(
                    reference: $0.reference, role: .init(rawValue: $0.role.rawValue) ?? .contact,
                    state: .init(rawValue: $0.state.rawValue) ?? .draft)
            },
            cards: cards.map(\.wire), merged: merged.map { $0.written(as: PersonNumber.self) },
            history: history.map {
                .init(at: $0.at, by: $0.by, why: $0.why, of: $0.of.written(as: PersonNumber.self))
            })
    }
}

import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.Cases`: what people ask of a case, and the facts they report.
struct CaseService: Sendable {
    let desk: Desk
    let changes: Changes

    func register(in service: inout Service) {
        registerQueue(in: &service)
        registerOwning(in: &service)
        registerRest(in: &service)
    }

    private func registerQueue(in service: inout Service) {
        service.on(Cases.List.self) { call, caller in
            .init(cases: try await summaries(call.kind, call.mine, call.includeClosed, call.limit, caller))
        }
        service.on(Cases.Show.self, show)
        service.stream(Cases.Watch.self, watch)
    }

    private func registerOwning(in service: inout Service) {
        service.on(Cases.Acknowledge.self) { call, caller in
            let holder = Party.staff(call.onBehalfOf.map(UInt32.init(clamping:)) ?? caller.peer.uid)
            let ends = try await shiftEnd(of: holder)
            let changed = try await apply(
                .acknowledged(by: holder, for: call.forSeconds.map(Span.seconds), shiftEnds: ends), call.caseNumber,
                nil,
                caller, Cases.Acknowledge.self, requestKey: RequestKey(call))
            return .init(version: changed.version, until: try changed.end)
        }
        service.on(Cases.Extend.self) { call, caller in
            let deputy = call.deputy.map { Party.staff(UInt32(clamping: $0)) }
            let event = CaseEvent.extended(by: me(caller), for: call.forSeconds.map(Span.seconds), deputy: deputy)
            let changed = try await apply(event, call.caseNumber, call.version, caller, Cases.Extend.self)
            return .init(version: changed.version, until: try changed.end)
        }
        service.on(Cases.Take.self) { call, caller in
            let ends = try await shiftEnd(of: me(caller))
            let event = CaseEvent.taken(by: me(caller), for: call.forSeconds.map(Span.seconds), shiftEnds: ends)
            let changed = try await apply(event, call.caseNumber, call.version, caller, Cases.Take.self)
            return .init(version: changed.version, until: try changed.end)
        }
        service.on(Cases.Accept.self) { call, caller in
            let ends = try await shiftEnd(of: me(caller))
            let changed = try await apply(
                .accepted(by: me(caller), shiftEnds: ends), call.caseNumber, call.version, caller, Cases.Accept.self,
                note: try words(call.readBack, for: "reading the case back"))
            return .init(version: changed.version, until: try changed.end)
        }
    }

    private func registerRest(in service: inout Service) {
        service.on(Cases.Release.self) { call, caller in
            let note = try words(call.reason, for: "giving it up")
            let event = CaseEvent.givenUp(by: me(caller))
            let changed = try await apply(event, call.caseNumber, call.version, caller, Cases.Release.self, note: note)
            return .init(version: changed.version)
        }
        service.on(Cases.Snooze.self) { call, caller in
            let event = CaseEvent.snoozed(by: me(caller), until: call.until, asManager: desk.has(caller, .manager))
            let note = try words(call.reason, for: "snoozing it")
            let changed = try await apply(event, call.caseNumber, call.version, caller, Cases.Snooze.self, note: note)
            return .init(version: changed.version)
        }
        service.on(Cases.Wake.self) { call, caller in
            let event = CaseEvent.woken(by: me(caller))
            return .init(
                version: try await apply(event, call.caseNumber, call.version, caller, Cases.Wake.self).version)
        }
        service.on(Cases.Offer.self) { call, caller in
            let to = UInt32(clamping: call.to)
            guard try await desk.store.staffMember(to) != nil else { throw NotFound(what: "member of staff") }
            let event = CaseEvent.offered(by: me(caller), to: .staff(to))
            return .init(
                version: try await apply(event, call.caseNumber, call.version, caller, Cases.Offer.self).version)
        }
        service.on(Cases.Decline.self) { call, caller in
            let event = CaseEvent.declined(by: me(caller))
            return .init(
                version: try await apply(event, call.caseNumber, call.version, caller, Cases.Decline.self).version
            )
        }
        service.on(Cases.Escalate.self) { call, caller in
            let note = try words(call.reason, for: "escalating it")
            let event = CaseEvent.escalated(by: me(caller))
            let changed = try await apply(event, call.caseNumber, call.version, caller, Cases.Escalate.self, note: note)
            return .init(version: changed.version)
        }
        service.on(Cases.Replan.self, replan)
        service.on(Cases.Heard.self, heard)
        service.on(Cases.Note.self, note)
        service.on(Cases.Resolve.self, resolve)
        service.on(Cases.Reopen.self) { call, caller in
            let note = try words(call.reason, for: "reopening it")
            let event = CaseEvent.reopened(by: me(caller))
            let changed = try await apply(event, call.caseNumber, call.version, caller, Cases.Reopen.self, note: note)
            return .init(version: changed.version)
        }
        service.on(Cases.Correct.self) { call, caller in
            let event = CaseEvent.corrected(by: me(caller), try outcome(call.outcome))
            let note = try words(call.reason, for: "correcting it")
            let changed = try await apply(event, call.caseNumber, call.version, caller, Cases.Correct.self, note: note)
            return .init(version: changed.version)
        }
    }

    private func show(_ call: Cases.Show, _ caller: Caller) async throws -> Cases.Show.Reply {
        let id = try number(call.caseNumber, CaseNumber.self)
        let view = try await desk.store.caseView(id, at: desk.now)
        let told = try await desk.store.told(of: id)
        let entries = try await desk.store.history(of: id)
        let missed = try await desk.store.missed(in: id)
        let names = try await desk.store.names(
            of: view.parties.union(told.map(\.notice.party)).union(entries.flatMap(\.event.parties)))
        var look = Look("case.show", at: "case/\(id)", version: view.row.value.version, of: "case")
        look.purpose = "emergency"
        try await desk.store.enter(look, by: desk.author(caller, Cases.Show.self), at: desk.now)
        return .init(
            summary: view.wire(names), told: told.map { $0.wire(names) },
            entries: entries.map { $0.wire(names, desk.zone) },
            missed: missed.map { "\(desk.zone.display($0.due)), \($0.state.rawValue)" })
    }

    private func summaries(
        _ kind: Cases.Kind?, _ mine: Bool?, _ includeClosed: Bool?, _ limit: Int?, _ caller: Caller
    ) async throws -> [Cases.Summary] {
        let filter = QueueFilter(
            kind: kind.flatMap { Case.Kind(rawValue: $0.rawValue) }, holder: mine == true ? me(caller) : nil,
            includeClosed: includeClosed ?? false, limit: min(limit ?? 200, 1000))
        let views = try await desk.store.cases(filter, at: desk.now)
        let names = try await desk.store.names(of: views.reduce(into: []) { $0.formUnion($1.parties) })
        return views.map { $0.wire(names) }
    }

    /// The queue now, and after every change until the caller is gone.
    private func watch(_ call: Cases.Watch, _ caller: Caller, _ replies: Replies<Cases.Watch.Reply>) async throws {
        for await _ in changes.stream(of: .cases) {
            try await replies.send(.init(cases: summaries(call.kind, call.mine, false, nil, caller)))
        }
    }

    private func replan(_ call: Cases.Replan, _ caller: Caller) async throws -> Cases.Replan.Reply {
        let id = try number(call.caseNumber, CaseNumber.self)
        let row = try await desk.store.replan(
            id, basedOn: call.version, as: me(caller), by: desk.author(caller, Cases.Replan.self), at: desk.now)
        return .init(version: row.value.version)
    }

    private func heard(_ call: Cases.Heard, _ caller: Caller) async throws -> Cases.Heard.Reply {
        guard let party = Party(call.party) else {
            throw Refused(reason: "Say who was heard of as the case names them, such as person/12.")
        }
        let id = try number(call.caseNumber, CaseNumber.self)
        let event = try await Self.event(
            call, of: party, forWhom: desk.store.personOf(case: id) ?? party, now: desk.now)
        let changed = try await apply(
            event, call.caseNumber, nil, caller, Cases.Heard.self, note: call.note, requestKey: RequestKey(call))
        return .init(version: changed.version)
    }

    /// The event that a report of somebody amounts to.
    private static func event(_ call: Cases.Heard, of party: Party, forWhom: Party, now: Instant) throws -> CaseEvent {
        if let inability = CaseEvent.Inability(rawValue: call.result) { return .cannotHelp(party, inability) }
        if let silence = CaseEvent.Silence(rawValue: call.result) { return .notReached(party, silence) }
        switch call.result {
        case "willHelp":
            guard let eta = call.etaAt else { throw Refused(reason: "Say when they expect to be there.") }
            return .willHelp(party, forWhom: forWhom, eta: eta)
        case "arrived":
            return .arrived(party, forWhom: forWhom, nextCheck: call.nextCheckAt ?? now + .minutes(30))
        default: throw InvalidParameter(parameter: "result")
        }
    }

    private func note(_ call: Cases.Note, _ caller: Caller) async throws -> Cases.Note.Reply {
        let id = try number(call.caseNumber, CaseNumber.self)
        let text = try words(call.text, for: "a note") ?? ""
        return .init(
            version: try await desk.store.note(text, on: id, by: desk.author(caller, Cases.Note.self), at: desk.now))
    }

    private func resolve(_ call: Cases.Resolve, _ caller: Caller) async throws -> Cases.Resolve.Reply {
        try await mayClose(call, caller)
        let evidence = try words(call.evidence, for: "closing it")
        let seen = call.seenSafeBy.flatMap { $0.contains(where: \.isLetter) ? $0 : nil }
        let note = [evidence, seen.map { "Seen safe by: \($0)" }].compactMap { $0 }.joined(separator: "\n")
        let event = CaseEvent.resolved(by: me(caller), try outcome(call.outcome), isWitnessed: seen != nil)
        let changed = try await apply(
            event, call.caseNumber, call.version, caller, Cases.Resolve.self, note: note, requestKey: RequestKey(call))
        return .init(version: changed.version)
    }
}

extension CaseService {
    /// A critical case is closed by the duty team or a manager.
    private func mayClose(_ call: Cases.Resolve, _ caller: Caller) async throws {
        guard !desk.has(caller, .edt), !desk.has(caller, .manager) else { return }
        let view = try await desk.store.caseView(number(call.caseNumber, CaseNumber.self), at: desk.now)
        guard view.row.value.severity < .critical else { throw RoleMissing(roles: ["edt", "manager"]) }
    }

    private func apply<M: Method>(
        _ event: CaseEvent, _ text: String, _ version: Int?, _ caller: Caller, _ method: M.Type, note: String? = nil,
        requestKey: RequestKey? = nil
    ) async throws -> CaseChanged {
        try await desk.store.apply(
            event, to: number(text, CaseNumber.self), basedOn: version, note: note, requestKey: requestKey,
            by: desk.author(caller, method), at: desk.now)
    }

    private func me(_ caller: Caller) -> Party { .staff(caller.peer.uid) }

    private func shiftEnd(of party: Party) async throws -> Instant? {
        guard case .staff(let uid) = party else { return nil }
        return try await desk.store.shiftEnd(of: uid, at: desk.now)
    }

    /// A reason has words in it.
    private func words(_ text: String, for what: String) throws -> String? {
        guard text.contains(where: \.isLetter) else { throw Refused(reason: "Give a reason in words for \(what).") }
        return text
    }

    private func outcome(_ text: String) throws -> Outcome {
        guard let outcome = Outcome(rawValue: text) else {
            let all = Outcome.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refused(reason: "That is no outcome we know. One of: \(all).")
        }
        return outcome
    }
}

extension CaseChanged {
    /// Until when its holder has it.
    fileprivate var end: Instant {
        get throws {
            guard let until else { throw Refused(reason: "Nobody has this case.") }
            return until
        }
    }
}

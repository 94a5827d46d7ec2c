import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

extension EmergencyService {
    func registerEnding(in service: inout Service) {
        service.on(Emergencies.Decide.self, decide)
        service.on(Emergencies.TellCharge.self) { call, caller in
            let fact = NewFact(.chargeTold(to: call.whom, format: call.format), at: call.at, sheet: call.sheet)
            let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.TellCharge.self)
            return .init(entry: entry, summary: summary)
        }
        service.on(Emergencies.LeaveHome.self, leaveHome)
        service.on(Emergencies.StepDown.self) { call, caller in
            let one = SteppingDown(
                to: try choice(call.to, "receiver"), acceptedBy: call.acceptedBy,
                from: call.fromAt ?? call.at ?? desk.now)
            let fact = NewFact(.steppedDown(one, person: call.person), at: call.at, sheet: call.sheet)
            let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.StepDown.self)
            return .init(entry: entry, summary: summary)
        }
        service.on(Emergencies.Settle.self) { call, caller in
            let outcome: PersonOutcome = try choice(call.outcome, "outcome")
            let fact = EmergencyFact.outcome(outcome, person: call.person, words: call.words)
            let (entry, summary) = try await enter(
                [NewFact(fact, at: call.at, sheet: call.sheet)], call.emergency, caller, Emergencies.Settle.self)
            return .init(entry: entry, summary: summary)
        }
        service.on(Emergencies.Close.self, close)
        service.on(Emergencies.Note.self) { call, caller in
            guard call.words.contains(where: \.isLetter) else { throw Refused(reason: "A note has words.") }
            let fact = NewFact(.note(call.words), at: call.at, sheet: call.sheet)
            let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.Note.self)
            return .init(entry: entry, summary: summary)
        }
        service.on(Emergencies.Correct.self, correct)
    }

    private func decide(_ call: Emergencies.Decide, _ caller: Caller) async throws -> Emergencies.Decide.Reply {
        let kind: HoursDecision.Kind = try choice(call.decision, "decision")
        if kind == .extension || kind == .residential { try require([.edt, .manager], caller) }
        if kind == .extension, (call.hours ?? 0) <= 0 {
            throw Refused(reason: "Say for how many hours it is extended.")
        }
        let decision = HoursDecision(
            kind, longer: kind == .extension ? call.hours.map(Span.hours) : nil,
            manager: call.manager ?? (desk.has(caller, .manager) ? desk.roles.name(of: caller.peer.uid) : nil),
            withoutManager: call.withoutManager, words: call.words)
        let fact = NewFact(.decided(decision), at: call.at, sheet: call.sheet)
        let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.Decide.self)
        return .init(entry: entry, summary: summary)
    }

    private func leaveHome(
        _ call: Emergencies.LeaveHome, _ caller: Caller
    ) async throws -> Emergencies.LeaveHome.Reply {
        if call.consents == nil {
            let parts = [call.whyUnable, call.consulted, call.lessTried, call.decidedBy]
            guard parts.allSatisfy({ $0?.contains(where: \.isLetter) ?? false }) else {
                throw Refused(
                    reason:
                        "Without their consent, say why they could not decide this now, who was consulted, what less was tried, and who decided."
                )
            }
        }
        let leaving = LeavingHome(
            to: call.place, consents: call.consents, whyUnable: call.whyUnable, consulted: call.consulted,
            lessTried: call.lessTried, decidedBy: call.decidedBy, deprivationAsked: call.deprivationAsked)
        let fact = NewFact(.leavesHome(leaving, person: call.person), at: call.at, sheet: call.sheet)
        let (entry, summary) = try await enter([fact], call.emergency, caller, Emergencies.LeaveHome.self)
        return .init(entry: entry, summary: summary)
    }

    private func close(_ call: Emergencies.Close, _ caller: Caller) async throws -> Emergencies.Close.Reply {
        var closing = EmergencyClosing(seenSafeBy: call.seenSafeBy, admissionAvoided: call.admissionAvoided)
        (closing.failed, closing.planMustChange, closing.lesson) = (call.failed, call.planMustChange, call.lesson)
        closing.agreesToCaseStudy = call.agreesToCaseStudy
        let (entry, summary) = try await enter(
            [NewFact(.closed(closing))], call.emergency, caller, Emergencies.Close.self, requestKey: RequestKey(call))
        return .init(entry: entry, summary: summary)
    }

    /// Withdraws an entry, or moves it to the time when it happened; the entry itself stays readable.
    private func correct(_ call: Emergencies.Correct, _ caller: Caller) async throws -> Emergencies.Correct.Reply {
        let id = try number(call.emergency, EmergencyNumber.self)
        let entries = try await desk.store.emergency(id).row.value.entries
        let fact = call.rightAt == nil ? nil : entries.first { $0.number == call.entry }?.fact
        let correction = Correction(entry: call.entry, why: call.why, at: call.rightAt, fact: fact)
        let (entry, summary) = try await enter(
            [NewFact(.corrected(correction))], call.emergency, caller, Emergencies.Correct.self)
        return .init(entry: entry, summary: summary)
    }
}

import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers the part of `org.respited.Register` that is about what becomes of a plan.
struct PlanLifeService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(Register.SuspendPlan.self, suspend)
        service.on(Register.ResumePlan.self, resume)
        service.on(Register.EndPlan.self, end)
        service.on(Register.ConfirmHandOver.self, confirmHandOver)
        service.on(Register.AnswerBirthday.self, answerBirthday)
    }

    private func suspend(_ call: Register.SuspendPlan, _ caller: Caller) async throws -> Nothing {
        guard let owner = Party(call.owner) else {
            throw Refused(reason: "Whose suspension it is is written staff/1001 or post/edt.")
        }
        try await desk.store.suspendPlan(
            reference(call.reference), basedOn: call.basedOn,
            Suspension(owner: owner, reason: call.reason, untilOn: call.untilOn), requestKey: RequestKey(call),
            by: desk.author(caller, Register.SuspendPlan.self), at: desk.now)
        return Nothing()
    }

    private func resume(_ call: Register.ResumePlan, _ caller: Caller) async throws -> Register.ResumePlan.Reply {
        let state = try await desk.store.resumePlan(
            reference(call.reference), basedOn: call.basedOn, requestKey: RequestKey(call),
            by: desk.author(caller, Register.ResumePlan.self), at: desk.now)
        return .init(state: .init(rawValue: state.rawValue) ?? .registered)
    }

    private func end(_ call: Register.EndPlan, _ caller: Caller) async throws -> Register.EndPlan.Reply {
        guard let reason = EndReason(rawValue: call.reason.rawValue) else {
            throw InvalidParameter(parameter: "reason")
        }
        let ended = try await desk.store.endPlan(
            reference(call.reference), basedOn: call.basedOn,
            PlanEnding(reason, on: call.on ?? desk.today, note: call.note), mayBeAlone: call.mayBeAlone ?? true,
            requestKey: RequestKey(call), by: desk.author(caller, Register.EndPlan.self), at: desk.now)
        return .init(
            references: ended.references, cancelledSchedules: ended.schedules,
            closedCases: ended.closedCases.map { $0.written(as: CaseNumber.self) },
            emergency: ended.emergency?.written(as: CaseNumber.self),
            tasks: ended.tasks.map { $0.written(as: TaskNumber.self) })
    }

    private func confirmHandOver(_ call: Register.ConfirmHandOver, _ caller: Caller) async throws -> Nothing {
        guard call.to.contains(where: \.isLetter) else { throw Refused(reason: "Say who has the plan now.") }
        try await desk.store.confirmHandOver(
            reference(call.reference), to: call.to, requestKey: RequestKey(call),
            by: desk.author(caller, Register.ConfirmHandOver.self), at: desk.now)
        return Nothing()
    }

    private func answerBirthday(_ call: Register.AnswerBirthday, _ caller: Caller) async throws -> Nothing {
        try await desk.store.answerBirthday(
            Birthday(of: call.who.rawValue, turning: call.age), in: reference(call.reference),
            BirthdayAnswer(rawValue: call.answer.rawValue) ?? .contacted,
            by: desk.author(caller, Register.AnswerBirthday.self), at: desk.now)
        return Nothing()
    }
}

extension Register.Suspension {
    init(_ suspension: RespiteStore.Suspension, _ names: [Party: String]) {
        self.init(
            owner: names[suspension.owner] ?? suspension.owner.description, reason: suspension.reason,
            untilOn: suspension.untilOn)
    }
}

extension Register.Ending {
    init(_ ending: PlanEnding) {
        self.init(
            reason: .init(rawValue: ending.reason.rawValue) ?? .other, on: ending.on, note: ending.note,
            handedOverTo: ending.handedOverTo, handedOverOn: ending.handedOverOn)
    }
}

import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.CheckIns`.
struct CheckInService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(CheckIns.AddSchedule.self, addSchedule)
        service.on(CheckIns.MoveSchedule.self, moveSchedule)
        service.on(CheckIns.EndSchedule.self, endSchedule)
        service.on(CheckIns.ListSchedules.self, listSchedules)
        service.on(CheckIns.Record.self, record)
        service.on(CheckIns.Pause.self, pause)
        service.on(CheckIns.Upcoming.self, upcoming)
        service.on(CheckIns.History.self, history)
    }

    private func addSchedule(_ call: CheckIns.AddSchedule, _ caller: Caller) async throws -> CheckIns.AddSchedule.Reply
    {
        let policy = desk.store.policy
        guard let zone = call.zone.map(Zone.init) ?? desk.zone else {
            throw CheckIns.ScheduleInvalid(reason: "There is no such time zone. Use a name such as Europe/London.")
        }
        let rule = try schedule(
            call.rule, version: 1, zone: zone, grace: call.graceSeconds.map(Span.seconds),
            early: call.earlySeconds.map(Span.seconds) ?? policy.early)
        let added = try await desk.store.addSchedule(
            rule, for: reference(call.reference), requestKey: RequestKey(call),
            by: desk.author(caller, CheckIns.AddSchedule.self), at: desk.now)
        let warnings = WelfareTimes.standard.warnings(for: rule)
        return .init(
            schedule: added.id.written(as: ScheduleNumber.self), nextDue: added.nextDue,
            warnings: warnings.isEmpty ? nil : warnings)
    }

    private func moveSchedule(
        _ call: CheckIns.MoveSchedule, _ caller: Caller
    ) async throws -> CheckIns.MoveSchedule.Reply {
        let id = try number(call.schedule, ScheduleNumber.self)
        let before = try await desk.store.schedule(id)
        guard case .once = before.rule.kind else {
            throw Refused(reason: "Only a “safe until” can be moved. End this schedule and make a new one.")
        }
        guard call.once > desk.now else { throw Refused(reason: "That time is not in the future.") }
        let rule = try Schedule(
            version: call.basedOn + 1, .once(at: call.once), zone: before.rule.zone, grace: before.rule.grace,
            early: before.rule.early)
        let row = try await desk.store.changeSchedule(
            id, basedOn: call.basedOn, to: rule, by: desk.author(caller, CheckIns.MoveSchedule.self), at: desk.now)
        return .init(version: row.rule.version, nextDue: row.nextDue)
    }

    private func endSchedule(_ call: CheckIns.EndSchedule, _ caller: Caller) async throws -> Nothing {
        try await desk.store.endSchedule(
            number(call.schedule, ScheduleNumber.self), basedOn: call.basedOn,
            by: desk.author(caller, CheckIns.EndSchedule.self), at: desk.now)
        return Nothing()
    }

    private func listSchedules(
        _ call: CheckIns.ListSchedules, _ caller: Caller
    ) async throws -> CheckIns.ListSchedules.Reply {
        let rows = try await desk.store.schedules(
            of: call.reference.map(reference), activeOnly: call.activeOnly ?? true)
        return .init(schedules: rows.map(\.wire))
    }

    private func record(_ call: CheckIns.Record, _ caller: Caller) async throws -> CheckIns.Record.Reply {
        guard let word = CheckInWord(rawValue: call.word.rawValue) else { throw InvalidParameter(parameter: "word") }
        guard call.schedule != nil || call.reference != nil else {
            throw Refused(reason: "Say for whom: a schedule such as S-0012, or a plan's reference.")
        }
        let checkIn = NewCheckIn(
            schedule: try call.schedule.map { try number($0, ScheduleNumber.self) },
            reference: try call.reference.map(reference), word: word, channel: call.channel ?? "staff",
            at: min(call.at ?? desk.now, desk.now), clientKey: call.clientKey)
        let answer = try await desk.store.record(
            checkIn, by: desk.author(caller, CheckIns.Record.self), at: desk.now)
        return .init(
            satisfied: answer.satisfied.map { $0.written(as: ScheduleNumber.self) }, isEarly: answer.isEarly,
            nextDue: answer.nextDue, cases: answer.cases.map { $0.written(as: CaseNumber.self) })
    }

    private func pause(_ call: CheckIns.Pause, _ caller: Caller) async throws -> Nothing {
        try await desk.store.pause(
            number(call.schedule, ScheduleNumber.self), from: call.from ?? desk.now, until: call.until,
            reason: call.reason, by: desk.author(caller, CheckIns.Pause.self), at: desk.now)
        return Nothing()
    }

    private func upcoming(_ call: CheckIns.Upcoming, _ caller: Caller) async throws -> CheckIns.Upcoming.Reply {
        let until = call.until ?? desk.now + .days(1)
        let rows = try await desk.store.upcoming(until: until, limit: min(call.limit ?? 200, 1000))
        return .init(occurrences: rows.map(\.wire))
    }

    private func history(_ call: CheckIns.History, _ caller: Caller) async throws -> CheckIns.History.Reply {
        let (reference, limit) = (try reference(call.reference), min(call.limit ?? 50, 500))
        let occurrences = try await desk.store.occurrences(of: reference, limit: limit)
        let checkIns = try await desk.store.checkIns(of: reference, limit: limit)
        return .init(occurrences: occurrences.map(\.wire), checkIns: checkIns.map(\.wire))
    }

    /// Makes a schedule of the wire's rule, or says what is wrong with it.
    private func schedule(
        _ rule: CheckIns.Rule, version: Int, zone: Zone, grace: Span?, early: Span
    ) throws -> Schedule {
        let kind = try rule.kind(today: desk.today, now: desk.now)
        let isOnce = if case .once = kind { true } else { false }
        let grace = grace ?? (isOnce ? .zero : desk.store.policy.grace)
        do {
            return try Schedule(version: version, kind, zone: zone, grace: grace, early: early)
        } catch {
            throw CheckIns.ScheduleInvalid(reason: error.description)
        }
    }
}

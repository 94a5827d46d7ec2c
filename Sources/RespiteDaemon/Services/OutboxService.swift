import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.Outbox`, for couriers.
struct OutboxService: Sendable {
    let desk: Desk
    let changes: Changes
    private static let longestWait = Span.seconds(30)

    func register(in service: inout Service) {
        service.on(Outbox.Claim.self, claim)
        service.sideBySide(Outbox.Report.self) { call, caller, _ in try await report(call, caller) }
        service.on(Outbox.Test.self, test)
    }

    /// Waits until something is to be sent, or the time is up.
    private func claim(_ call: Outbox.Claim, _ caller: Caller) async throws -> Outbox.Claim.Reply {
        for channel in call.channels { try desk.checkCourier(of: channel, caller) }
        guard call.limit > 0 else { return .init(notices: []) }
        let wait = Span(milliseconds: Int64(max(0, call.waitSeconds ?? 0) * 1000))
        let end = desk.now + min(wait, Self.longestWait)
        let author = desk.author(caller, Outbox.Claim.self)
        let claimant = Claimant(courier: call.courier, channels: call.channels, canAsk: Set(call.canAsk ?? []))
        let (turn, alarm) = (turns.begin(call.courier), AlarmSlot())
        changes.ring(.outbox)
        for await _ in changes.stream(of: .outbox) {
            guard turns.isCurrent(turn, of: call.courier) else { break }
            let handed = try await desk.store.claimNotices(
                claimant, limit: min(call.limit, 100), by: author, at: desk.now)
            if !handed.isEmpty || desk.now >= end {
                return .init(notices: handed.map { $0.wire(desk.store.policy, desk.zone) })
            }
            let next = try await desk.store.nextClaim(claimant, at: desk.now) ?? end
            let instant = min(max(next, desk.now + Span(milliseconds: 5)), end)
            alarm.set(desk.time.alarm(at: instant) { changes.ring(.outbox) })
        }
        return .init(notices: [])
    }

    private let turns = ClaimTurns()

    init(desk: Desk, changes: Changes) {
        (self.desk, self.changes) = (desk, changes)
    }

    private func report(_ call: Outbox.Report, _ caller: Caller) async throws -> Nothing {
        guard let delivery = Delivery(rawValue: call.outcome.rawValue) else {
            throw InvalidParameter(parameter: "outcome")
        }
        let report = NoticeReport(
            key: call.key, attempt: call.attempt, delivery, detail: call.detail.map { String($0.prefix(200)) },
            trouble: call.trouble.map { String($0.prefix(200)) })
        try await desk.store.report(report, by: desk.author(caller, Outbox.Report.self), at: desk.now)
        return Nothing()
    }
}

extension OutboxService {
    /// Owes the caller a test, at the number or address that the staff list has.
    private func test(_ call: Outbox.Test, _ caller: Caller) async throws -> Outbox.Test.Reply {
        let known = desk.roles.channels.union(desk.store.policy.channels.values)
        guard known.contains(call.channel) else {
            throw Refused(
                reason:
                    "There is no channel “\(call.channel)”. Those there are: \(known.sorted().joined(separator: ", "))."
            )
        }
        let medium = try call.medium.map { text in
            guard let medium = Medium(rawValue: text) else { throw InvalidParameter(parameter: "medium") }
            return medium
        }
        let key = try await desk.store.test(
            call.channel, by: medium, for: caller.peer.uid, author: desk.author(caller, Outbox.Test.self), at: desk.now)
        return .init(key: key)
    }
}

extension HandedNotice {
    fileprivate func wire(_ policy: Policy, _ zone: Zone) -> Outbox.Notice {
        var parameters = ["role": role, "attempt": String(notice.sends), "raised": zone.display(notice.raisedAt)]
        parameters["case"] = notice.caseFile?.written(as: CaseNumber.self)
        if case .sender(let message) = notice.party { parameters["case"] = message.written(as: MessageNumber.self) }
        parameters["kind"] = about
        parameters["line"] = policy.line.flatMap { try? TelephoneNumber(parsing: $0).spaced }
        if case .post(let name) = notice.party { parameters["post"] = name }
        if isDrill { parameters["drill"] = "yes" }
        if maybeRepeat { parameters["repeat"] = "yes" }
        return .init(
            key: notice.key, attempt: notice.attempt, action: isQuestion ? .ask : .send, maybeRepeat: maybeRepeat,
            address: address,
            medium: notice.medium.rawValue, template: notice.template, parameters: parameters,
            severity: "\(notice.severity)", raisedAt: notice.raisedAt, leaseSeconds: Double(lease.milliseconds) / 1000)
    }
}

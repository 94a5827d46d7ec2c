import RespiteAPI
import Varlink

@testable import RespiteCourier

/// A daemon that hands out what it owes, keeps what it is told, and can be away.
actor OutboxInMemory {
    private(set) var claims: [Outbox.Claim] = []
    private(set) var reports: [Outbox.Report] = []
    /// What is reported, as it comes.
    nonisolated let reported: AsyncStream<Outbox.Report>
    /// What is claimed, as it comes.
    nonisolated let claimed: AsyncStream<Outbox.Claim>

    private let report: AsyncStream<Outbox.Report>.Continuation
    private let claim: AsyncStream<Outbox.Claim>.Continuation
    private var owed: [[Outbox.Notice]] = []
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var isAway = false
    private var open: Set<Int> = []
    private var lines = 0
    private var refusals: [RemoteFault] = []

    init() {
        (reported, report) = AsyncStream.makeStream()
        (claimed, claim) = AsyncStream.makeStream()
    }

    /// Owes as much as one claim is given.
    func owe(_ notices: Outbox.Notice...) {
        owed.append(notices)
        wake()
    }

    /// From now on nobody listens, and every connection is lost.
    func leave() {
        isAway = true
        open = []
        wake()
    }

    func comeBack() { isAway = false }

    /// The next reports are answered like this.
    func refuse(_ faults: RemoteFault...) { refusals = faults }

    func connect() throws -> Line {
        if isAway { throw Away() }
        lines += 1
        open.insert(lines)
        return Line(outbox: self, number: lines)
    }

    /// A connection to it.
    struct Line: Connection {
        var outbox: OutboxInMemory
        var number: Int

        func call<M: Method>(_ method: M) async throws -> M.Reply {
            let reply: any Sendable =
                switch method {
                case let claim as Outbox.Claim: try await outbox.answer(claim, on: number)
                case let report as Outbox.Report: try await outbox.answer(report, on: number)
                default: throw RemoteFault(name: MethodNotFound.name, parameters: [:])
                }
            guard let reply = reply as? M.Reply else { throw Lost() }
            return reply
        }

        func close() async { await outbox.close(number) }
    }

    struct Lost: Error {}
    struct Away: Error {}

    private func wake() {
        for one in waiting { one.resume() }
        waiting = []
    }

    private func close(_ line: Int) {
        open.remove(line)
        wake()
    }

    private func answer(_ call: Outbox.Claim, on line: Int) async throws -> Outbox.Claim.Reply {
        claims.append(call)
        claim.yield(call)
        while open.contains(line) {
            if !owed.isEmpty { return Outbox.Claim.Reply(notices: owed.removeFirst()) }
            await withCheckedContinuation { waiting.append($0) }
        }
        throw Lost()
    }

    private func answer(_ call: Outbox.Report, on line: Int) throws -> Nothing {
        guard open.contains(line) else { throw Lost() }
        if !refusals.isEmpty { throw refusals.removeFirst() }
        reports.append(call)
        report.yield(call)
        return Nothing()
    }
}

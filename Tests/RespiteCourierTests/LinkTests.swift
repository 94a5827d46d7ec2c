import RespiteAPI
import Synchronization
import Testing
import Varlink

@testable import RespiteCourier

@Suite(.timeLimit(.minutes(20))) struct LinkTests {
    private let report = Outbox.Report(key: "N-1", attempt: 1, outcome: .accepted)

    @Test func oneConnectionServesManyCalls() async throws {
        let outbox = OutboxInMemory()
        let count = Mutex(0)
        let link = Link {
            count.withLock { $0 += 1 }
            return try await outbox.connect()
        }
        try await withThrowingTaskGroup { group in
            for _ in 1...10 { group.addTask { _ = try await link.call(report, within: .seconds(10)) } }
            try await group.waitForAll()
        }
        #expect(count.withLock { $0 } == 1)
        #expect(await outbox.reports.count == 10)
    }

    @Test func aLostConnectionIsMadeAgain() async throws {
        let outbox = OutboxInMemory()
        let link = Link { try await outbox.connect() }
        _ = try await link.call(report, within: .seconds(10))
        await outbox.leave()
        await #expect(throws: OutboxInMemory.Lost.self) { try await link.call(report, within: .seconds(10)) }
        await #expect(throws: OutboxInMemory.Away.self) { try await link.call(report, within: .seconds(10)) }
        await outbox.comeBack()
        _ = try await link.call(report, within: .seconds(10))
        #expect(await outbox.reports.count == 2)
    }

    @Test func aDaemonThatDoesNotAnswerIsLeft() async throws {
        let outbox = OutboxInMemory()
        let link = Link { try await outbox.connect() }
        let claim = Outbox.Claim(courier: "a", channels: ["hook"], limit: 1)
        await #expect(throws: Link.Unanswered(method: Outbox.Claim.name, limit: .milliseconds(50))) {
            try await link.call(claim, within: .milliseconds(50))
        }
        await outbox.owe(.sample())
        #expect(try await link.call(claim, within: .seconds(10)).notices.count == 1)
    }

    @Test func aFaultLeavesTheConnectionOpen() async throws {
        let outbox = OutboxInMemory()
        let link = Link { try await outbox.connect() }
        let fault = RemoteFault(name: RoleMissing.name, parameters: ["roles": ["courier"]])
        await outbox.refuse(fault)
        await #expect(throws: fault) { try await link.call(report, within: .seconds(10)) }
        _ = try await link.call(report, within: .seconds(10))
        #expect(await outbox.reports.count == 1)
    }
}

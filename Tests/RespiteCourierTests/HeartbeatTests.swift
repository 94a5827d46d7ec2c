import Foundation
import Logging
import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import RespiteCourier

@Suite struct HeartbeatTests {
    let place: Workplace
    let said = Said()

    init() throws {
        place = try Workplace()
    }

    private func beat(_ connection: @escaping @Sendable () throws -> any Connection) async {
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let heartbeat = Heartbeat(
            file: place.path + "/alive", every: .seconds(30), link: Link { try connection() },
            health: Health(well: "well", log: log, say: said.say)
        )
        await heartbeat.beat()
    }

    @Test func aHealthyDaemonIsShown() async throws {
        await beat { StatusLine(isHealthy: true) }
        #expect(try place.text("alive") == "respited 1.2.3 is healthy\n")
        #expect(said.all == [])
    }

    @Test func anUnhealthyOneIsNot() async {
        await beat { StatusLine(isHealthy: false) }
        #expect(throws: (any Error).self) { try place.text("alive") }
        #expect(said.all == ["the disk is full"])
    }

    @Test func aFileThatCannotBeWrittenIsSaid() async throws {
        try FileManager.default.createDirectory(
            atPath: place.path + "/alive/in the way", withIntermediateDirectories: true)
        await beat { StatusLine(isHealthy: true) }
        #expect(said.all == ["no heartbeat: \(place.path)/alive cannot be written"])
    }

    @Test func noDaemonIsNotHealthy() async {
        await beat { throw OutboxInMemory.Away() }
        #expect(throws: (any Error).self) { try place.text("alive") }
        #expect(said.all == ["Away(); trying again"])
    }

    /// Answers `System.Status` alone.
    private struct StatusLine: Connection {
        var isHealthy: Bool

        func call<M: Method>(_ method: M) async throws -> M.Reply {
            let status = System.Status.Reply(
                version: "1.2.3", schema: 1, startedAt: Instant(milliseconds: 0), isHealthy: isHealthy,
                troubles: isHealthy ? [] : ["the disk is full"], plans: 0, people: 0, openCases: 0, pagingCases: 0,
                armed: 0, lookup: "ready", lateness: System.Lateness(fired: 0, p50: 0, p99: 0, max: 0), channels: [],
                policy: "", zoneData: "", auditHead: "", holidaysUntil: LocalDate(daysSince1970: 20_000)
            )
            guard let reply = status as? M.Reply else { throw RemoteFault(name: MethodNotFound.name, parameters: [:]) }
            return reply
        }

        func close() async {}
    }
}

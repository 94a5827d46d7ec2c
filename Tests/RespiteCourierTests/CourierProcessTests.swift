import Foundation
import Glibc
import RespiteAPI
import Testing

@testable import RespiteCourier

extension ProgramTests {
    /// The courier as it is shipped: a process, a socket, a hook.
    @Suite struct CourierProcessTests {
        let place: Workplace
        let outbox = OutboxInMemory()

        init() throws {
            place = try Workplace()
        }

        /// The executable lies beside the tests.
        private func courier(_ arguments: String...) throws -> RunningCourier {
            let tests = URL(filePath: CommandLine.arguments[0])
            return try RunningCourier(tests.deletingLastPathComponent().appending(path: "respite-courier"), arguments)
        }

        private func settings(hook: String) throws -> String {
            let path = place.path + "/courier.yaml"
            let yaml = "socket: \(place.path)/control\nhook:\n  path: \(try place.script(hook))\n"
            try Data(yaml.utf8).write(to: URL(filePath: path))
            return path
        }

        @Test func toldToStopItFinishesWhatItBegan() async throws {
            place.fifo("begun")
            place.fifo("go")
            let hook = "pwd >$here/where; echo up >$here/begun; read line <$here/go; echo delivered"
            let courier = try courier("hook", "--config", try settings(hook: hook), "--name", "hook-b")
            await outbox.owe(.sample(key: "N-8", attempt: 2))
            try await serving(outbox, on: place.path + "/control") {
                #expect(await place.everything(from: "begun") == "up\n")
                await place.tell("go") { courier.terminate() }
                #expect(await courier.ended() == 0)
            }
            #expect(await outbox.reports == [Outbox.Report(key: "N-8", attempt: 2, outcome: .delivered)])
            #expect(await outbox.claims.first?.courier == "hook-b")
            #expect(try place.text("where") == "/\n")
        }

        @Test func whatTheDaemonMissedItIsToldWhenItIsBack() async throws {
            place.fifo("begun")
            place.fifo("go")
            let hook = "echo up >$here/begun; read line <$here/go; exit 64"
            let courier = try courier("hook", "--config", try settings(hook: hook))
            await outbox.owe(.sample(key: "N-9"))
            try await serving(outbox, on: place.path + "/control") {
                #expect(await place.everything(from: "begun") == "up\n")
            }
            await place.tell("go") {}
            await outbox.comeBack()
            try await serving(outbox, on: place.path + "/control") {
                #expect(await outbox.reported.first { _ in true }?.outcome == .rejected)
                courier.terminate()
                #expect(await courier.ended() == 0)
            }
        }

        @Test func aChannelThatThereIsNotIsAWrongCall() async throws {
            let courier = try courier("pigeon")
            #expect(await courier.ended() == 64)
            #expect(
                courier.said().hasPrefix(
                    "Error: There is no channel “pigeon”. Those there are: hook, mail, webhook, notify."))
        }

        @Test func refusedSettingsAreNamedWithTheirLine() async throws {
            let path = place.path + "/courier.yaml"
            try Data("\nworker: 2\n".utf8).write(to: URL(filePath: path))
            let courier = try courier("hook", "--config", path)
            #expect(await courier.ended() == 78)
            #expect(courier.said() == "respite-courier: \(path): line 2: there is no setting “worker”\n")
        }

        @Test func settingsThatAreMissingAreMissed() async throws {
            let courier = try courier("hook", "--config", "/nowhere/courier.yaml")
            #expect(await courier.ended() == 78)
            #expect(courier.said().contains("/nowhere/courier.yaml cannot be read"))
        }
    }
}

/// The executable under way.
private struct RunningCourier {
    private let process = Process()
    private let pipe = Foundation.Pipe()
    private let end: AsyncStream<Int32>

    init(_ program: URL, _ arguments: [String]) throws {
        let (end, ending) = AsyncStream<Int32>.makeStream()
        self.end = end
        process.executableURL = program
        process.arguments = arguments
        process.standardError = pipe
        process.terminationHandler = { process in
            ending.yield(process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
        }
        try process.run()
    }

    func terminate() { kill(process.processIdentifier, SIGTERM) }

    /// Its exit status, or the signal that ended it, negative.
    func ended() async -> Int32? { await end.first { _ in true } }

    func said() -> String {
        String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
}

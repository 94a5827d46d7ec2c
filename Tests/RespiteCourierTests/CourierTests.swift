import Logging
import Programs
import RespiteAPI
import Synchronization
import Testing
import Varlink

@testable import RespiteCourier

@Suite(.timeLimit(.minutes(20))) struct CourierTests {
    let outbox = OutboxInMemory()
    let pauses = Pauses()
    let said = Said()

    private func courier(_ channel: GatedChannel, workers: Int = 4, clock: BootClock = BootClock { .zero }) -> Courier {
        let outbox = outbox
        let connect = { @Sendable () async throws -> any Connection in try await outbox.connect() }
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return Courier(
            name: "hook-a", channel: channel, workers: workers, claims: Link(connect: connect),
            reports: Link(pause: pauses.pause, connect: connect),
            health: Health(well: "well", log: log, say: said.say), clock: clock, pause: pauses.pause, log: log
        )
    }

    /// Runs `courier` while `body` does, then stops it and returns what it could not report.
    private func during(_ courier: Courier, _ body: () async throws -> Void) async throws -> Int {
        async let left = courier.run()
        try await body()
        courier.stop()
        return await left
    }

    @Test func aNoticeIsSentAndReported() async throws {
        let courier = courier(GatedChannel(Delivery(.rejected, detail: "no such number")))
        let left = try await during(courier) {
            await outbox.owe(.sample(key: "N-7", attempt: 3))
            let report = try #require(await outbox.reported.first { _ in true })
            #expect(report == Outbox.Report(key: "N-7", attempt: 3, outcome: .rejected, detail: "no such number"))
        }
        #expect(left == 0)
        let claim = try #require(await outbox.claims.first)
        #expect(claim == Outbox.Claim(courier: "hook-a", channels: ["hook"], limit: 4, waitSeconds: 25))
    }

    @Test func onlyIdleWorkersClaim() async throws {
        let channel = GatedChannel(isOpen: false)
        _ = try await during(courier(channel, workers: 3)) {
            await outbox.owe(.sample(key: "A"), .sample(key: "B"))
            var claims = outbox.claimed.makeAsyncIterator()
            #expect(await claims.next()?.limit == 3)
            #expect(await claims.next()?.limit == 1)
            await outbox.owe(.sample(key: "C"))
            var begun = channel.begun.makeAsyncIterator()
            var keys: Set<String> = []
            for _ in 1...3 { keys.insert(try #require(await begun.next())) }
            #expect(keys == ["A", "B", "C"])
            #expect(await outbox.claims.count == 2)
            await channel.open()
            #expect((1...3).contains(try #require(await claims.next()?.limit)))
        }
        #expect(await Set(outbox.reports.map(\.key)) == ["A", "B", "C"])
    }

    @Test(arguments: [(Duration.milliseconds(2000), Outbox.Outcome.accepted), (.milliseconds(2001), .notStarted)])
    func whatWaitsLongerThanTwoSecondsIsNotBegun(wait: Duration, outcome: Outbox.Outcome) async throws {
        let readings = Readings([.zero, .zero, wait])
        _ = try await during(courier(GatedChannel(), clock: BootClock { readings.next() })) {
            await outbox.owe(.sample())
            #expect(await outbox.reported.first { _ in true }?.outcome == outcome)
        }
    }

    @Test func aChannelThatCannotBeAskedKnowsNothing() async throws {
        _ = try await during(courier(GatedChannel())) {
            await outbox.owe(.sample(action: .ask))
            #expect(await outbox.reported.first { _ in true }?.outcome == .unknown)
        }
    }

    @Test func aChannelThatCanBeAskedIs() async throws {
        let channel = GatedChannel(Delivery(.delivered), canAsk: true)
        _ = try await during(courier(channel)) {
            await outbox.owe(.sample(key: "N-2", action: .ask))
            #expect(await outbox.reported.first { _ in true }?.outcome == .delivered)
            #expect(await channel.begun.first { _ in true } == "ask N-2")
        }
    }

    @Test func aReportWaitsForTheDaemonToComeBack() async throws {
        let channel = GatedChannel(isOpen: false)
        let left = try await during(courier(channel)) {
            await outbox.owe(.sample(key: "N-9"))
            #expect(await channel.begun.first { _ in true } == "N-9")
            await outbox.leave()
            await channel.open()
            await pauses.waitForLongest()
            #expect(await outbox.reports.isEmpty)
            #expect(said.last == "Away(); trying again")
            await outbox.comeBack()
            #expect(await outbox.reported.first { _ in true }?.key == "N-9")
        }
        #expect(left == 0)
        #expect(await outbox.reports.count == 1)
    }

    @Test func aRefusedReportIsTriedAgainUnlessItIsHopeless() async throws {
        await outbox.refuse(
            RemoteFault(name: RoleMissing.name, parameters: [:]), RemoteFault(name: NotFound.name, parameters: [:])
        )
        let left = try await during(courier(GatedChannel(), workers: 1)) {
            await outbox.owe(.sample(key: "unheard of"))
            await outbox.owe(.sample(key: "N-3"))
            #expect(await outbox.reported.first { _ in true }?.key == "N-3")
        }
        #expect(left == 0)
        #expect(pauses.lengths.first == .milliseconds(100))
        #expect(said.all.first?.hasPrefix("the daemon does not let this account deliver") == true)
    }

    @Test func stoppingLetsWhatIsOnItsWayFinish() async throws {
        let channel = GatedChannel(isOpen: false)
        let courier = courier(channel)
        async let left = courier.run()
        await outbox.owe(.sample(key: "N-5"))
        #expect(await channel.begun.first { _ in true } == "N-5")
        courier.stop()
        await outbox.owe(.sample(key: "too late"))
        await channel.open()
        #expect(await left == 0)
        #expect(await outbox.reports.map(\.key) == ["N-5"])
    }

    @Test func aCourierStoppedBeforeItRunsClaimsNothing() async {
        let courier = courier(GatedChannel())
        courier.stop()
        #expect(await courier.run() == 0)
        #expect(await outbox.claims.isEmpty)
    }

    @Test func aCancelledCourierSaysWhatItCouldNotReport() async throws {
        let channel = GatedChannel(isOpen: false)
        let courier = courier(channel)
        let run = Task { await courier.run() }
        await outbox.owe(.sample())
        #expect(await channel.begun.first { _ in true } == "N-1")
        await outbox.leave()
        await channel.open()
        await pauses.waitForLongest()
        run.cancel()
        #expect(await run.value == 1)
    }

    @Test func troubleOfTheChannelIsSaidOnceAndTakenBack() async throws {
        let channel = GatedChannel(Delivery(.failed, trouble: "the hook /h cannot be run"))
        _ = try await during(courier(channel, workers: 1)) {
            var reports = outbox.reported.makeAsyncIterator()
            for key in ["A", "B"] {
                await outbox.owe(.sample(key: key))
                #expect(await reports.next()?.key == key)
            }
            await channel.answer(Delivery(.accepted))
            await outbox.owe(.sample(key: "C"))
            #expect(await reports.next()?.key == "C")
        }
        #expect(said.all == ["the hook /h cannot be run", "well"])
    }

    @Test func aChannelThatIsToRestIsLeftAlone() async throws {
        let channel = GatedChannel(Delivery(.failed, rest: .seconds(30)))
        _ = try await during(courier(channel, workers: 1)) {
            await outbox.owe(.sample())
            #expect(await outbox.reported.first { _ in true }?.outcome == .failed)
            await pauses.waitForLongest()
            #expect(await outbox.claims.count == 1)
        }
        #expect(pauses.lengths.contains(.seconds(30)))
    }

    @Test func aLeaseShorterThanTheChannelsTimeIsSaid() async throws {
        _ = try await during(courier(GatedChannel(), workers: 1)) {
            var reports = outbox.reported.makeAsyncIterator()
            await outbox.owe(.sample(leaseSeconds: 11.5))
            #expect(await reports.next()?.outcome == .accepted)
            await outbox.owe(.sample(leaseSeconds: 12))
            #expect(await reports.next()?.outcome == .accepted)
        }
        #expect(said.all.count == 2)
        #expect(said.all.first?.hasPrefix("the daemon leaves 11.5 s for a notice") == true)
        #expect(said.last == "well")
    }
}

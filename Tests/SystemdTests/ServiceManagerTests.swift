import Glibc
import Testing

@testable import Systemd

@Suite final class ServiceManagerTests {
    private let manager: Listener
    private let service: ServiceManager

    init() throws {
        manager = try Listener(SOCK_DGRAM)
        service = ServiceManager(environment: ["NOTIFY_SOCKET": manager.address])
    }

    deinit {
        manager.close()
    }

    @Test func readinessCarriesItsStatus() throws {
        service.ready(status: "Watching 4 check-ins")
        #expect(try manager.received() == "READY=1\nSTATUS=Watching 4 check-ins")
    }

    @Test func aStatusCannotCarryAnAssignmentOfItsOwn() throws {
        service.status("fine\nMAINPID=1\r\nREADY=1\n")
        #expect(try manager.received() == "STATUS=fine MAINPID=1 READY=1")
    }

    @Test func aReloadIsStampedWithTheMonotonicClock() throws {
        let before = monotonicMicroseconds()
        service.reloading()
        let lines = try manager.received().split(separator: "\n")
        #expect(lines.first == "RELOADING=1")
        let stamp = try #require(lines.last?.split(separator: "=").last.flatMap { Int64($0) })
        #expect((before...monotonicMicroseconds()).contains(stamp))
    }

    @Test func stoppingAndSignsOfLifeAreSaid() throws {
        service.watchdog()
        service.stopping()
        #expect(try manager.received() == "WATCHDOG=1")
        #expect(try manager.received() == "STOPPING=1")
    }

    @Test func anAbstractAddressIsReached() throws {
        let manager = try Listener(SOCK_DGRAM, at: "@respite-test-\(getpid())")
        defer { manager.close() }
        ServiceManager(environment: ["NOTIFY_SOCKET": manager.address]).watchdog()
        #expect(try manager.received() == "WATCHDOG=1")
    }

    /// None of these traps, throws or waits.
    @Test(arguments: [
        nil, "", "/", "@", "relative/path", "vsock:2:1234", "/nobody/listens/here",
        "/" + String(repeating: "x", count: 107), String(repeating: "/x", count: 60),
    ])
    func whereNobodyListensEveryCallIsHarmless(address: String?) {
        let service = ServiceManager(environment: address.map { ["NOTIFY_SOCKET": $0] } ?? [:])
        service.ready(status: String(repeating: "long ", count: 100_000))
        service.status("")
        service.reloading()
        service.watchdog()
        service.stopping()
        #expect(service.watchdogInterval == nil)
    }

    @Test func theManagerSaysHowLongItWaits() {
        let own = ["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "\(getpid())"]
        #expect(ServiceManager(environment: own).watchdogInterval == .seconds(30))
        #expect(ServiceManager(environment: ["WATCHDOG_USEC": "1500"]).watchdogInterval == .microseconds(1500))
    }

    @Test(arguments: [
        ["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"], ["WATCHDOG_USEC": "0"], ["WATCHDOG_USEC": "soon"],
    ])
    func whatIsMeantForAnotherOrForNobodyIsNotWatched(environment: [String: String]) {
        #expect(ServiceManager(environment: environment).watchdogInterval == nil)
    }

    @Test func childrenDoNotInheritWhatWasMeantForThisProcess() async {
        await #expect(processExitsWith: .success) {
            setenv("NOTIFY_SOCKET", "/somewhere", 1)
            setenv("LISTEN_FDS", "1", 1)
            setenv("RESPITE_TEST", "kept", 1)
            #expect(Inherited.environment["NOTIFY_SOCKET"] == "/somewhere")
            #expect(Inherited.environment["LISTEN_FDS"] == "1")
            #expect(getenv("NOTIFY_SOCKET") == nil)
            #expect(getenv("LISTEN_FDS") == nil)
            #expect(getenv("RESPITE_TEST") != nil)
        }
    }

    private func monotonicMicroseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
    }
}

import Foundation
import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import RespiteTesting
import Synchronization
import Testing
import Varlink

@testable import RespiteDaemon

/// A machine that stands by: it shows and keeps nothing, until it takes over; then nothing armed is forgotten.
@Suite struct SpareTests {
    private let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    private let primary: TestDaemon
    private let scheme: TestScheme
    private var copy: String { place.path() + "/copy.db" }
    private var register: String { place.path() + "/register.db" }

    init() async throws {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        primary = try await TestDaemon(store: Store(path: place.path() + "/primary.db", policy: .forTests))
        scheme = try await TestScheme(primary)
        _ = try await scheme.expectCheckIn(at: TestDaemon.morning + .hours(1))
    }

    /// The copy as the primary is now, as a replica's follower would bring it.
    private func follow() async throws {
        try? FileManager.default.removeItem(atPath: copy)
        _ = try await primary.store.copy(to: copy)
    }

    private func spare(_ whenPromoted: @escaping @Sendable () -> Void = {}) async throws -> TestDaemon {
        try await TestDaemon(
            store: Store(following: copy, policy: .forTests), time: primary.time,
            spare: Spare(copy: copy, register: register, whenPromoted: whenPromoted))
    }

    @Test func aSpareShowsFirstScreensAndKeepsNothing() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        try await follow()
        let spare = try await spare()
        let before = try Data(contentsOf: URL(filePath: copy))
        let opened = try await spare.call(Lookup.Open(reference: scheme.card))
        #expect(opened.screen.reference == scheme.reference)
        let fault = await #expect(throws: RemoteFault.self) {
            try await spare.call(
                Register.AddEnquiry(channel: "telephone", name: "A. Nother"), as: TestStaff.administrator)
        }
        #expect(fault?.as(Unavailable.self)?.reason.contains("This is the spare") == true)
        await #expect(throws: RemoteFault.self) { try await spare.claim() }
        #expect(try Data(contentsOf: URL(filePath: copy)) == before)
    }

    @Test func whatComesIntoTheCopyIsShown() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        try await follow()
        let spare = try await spare()
        let plan = try await primary.call(Register.CreatePlan(plan: TestScheme.plan), as: TestStaff.administrator)
        await #expect(throws: RemoteFault.self) { try await spare.call(Lookup.Open(reference: plan.reference)) }
        try await follow()
        let opened = try await spare.call(Lookup.Open(reference: plan.reference))
        #expect(opened.screen.reference == plan.reference)
    }

    @Test func aSpareFiresNothingAndSaysWhatItIs() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        try await follow()
        let spare = try await spare()
        await spare.advance(by: .hours(3))
        await spare.daemon.turn()
        let status = try await spare.call(System.Status())
        #expect(status.openCases == 0)
        #expect(status.spare?.copyAt != nil)
        #expect(!status.isHealthy)
        #expect(status.troubles.contains { $0.hasPrefix("Nothing came into the copy for") })
        #expect(status.troubles.contains { $0.contains("respitectl promote") })
    }

    @Test func aSpareThatTakesOverForgetsNothingThatWasArmed() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        try await follow()
        let overtaken = Overtaken()
        let spare = try await spare { overtaken.note() }
        await primary.advance(by: .hours(2))
        let promoted = try await spare.call(System.Promote(), as: TestStaff.root)
        #expect(overtaken.isNoted)
        #expect(promoted.epoch == 2)
        #expect(promoted.fired > 0)
        #expect(promoted.repeats > 0)

        let next = try await TestDaemon(
            store: Store(path: register, policy: .forTests), time: primary.time)
        let status = try await next.call(System.Status())
        #expect(status.epoch == 2)
        #expect(status.spare == nil)
        // The check-in that was missed, and the time that nobody watched.
        #expect(status.pagingCases == 2)
        let notices = try await next.claim()
        #expect(!notices.isEmpty)
        #expect(notices.filter { !$0.maybeRepeat } == [])
        #expect(try await next.check().findings == [])
    }

    @Test func whatTheOtherMachineEnteredSinceIsListed() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        try await follow()
        try await primary.call(
            Register.AddEnquiry(channel: "telephone", name: "A. Nother"), as: TestStaff.administrator)
        _ = try await spare().call(System.Promote(), as: TestStaff.root)
        let lines = try LostEntries.lines(from: place.path() + "/primary.db", to: register)
        #expect(lines.count == 2)
        #expect(lines[0].contains("enquiry"))
        #expect(!lines[0].contains("Nother"))
        #expect(lines[1] == "1 entry did not come over.")
        #expect(throws: CannotStart.self) { try LostEntries.lines(from: register, to: place.path() + "/primary.db") }
    }

    @Test func onlyASpareTakesOverAndOnlyOnce() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        try await follow()
        await #expect(throws: RemoteFault.self) { try await primary.call(System.Promote(), as: TestStaff.root) }
        let spare = try await spare()
        await #expect(throws: RemoteFault.self) { try await spare.call(System.Promote(), as: TestStaff.officer) }
        _ = try await spare.call(System.Promote(), as: TestStaff.root)
        let fault = await #expect(throws: RemoteFault.self) {
            try await spare.call(System.Promote(), as: TestStaff.root)
        }
        #expect(fault?.as(Refused.self)?.reason.contains("already") == true)
    }

    @Test func aCopyThatIsNotSoundTakesOverNothing() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        try await primary.store.spoil("UPDATE audit SET result = 'x' WHERE sequence = 1")
        try await follow()
        let fault = await #expect(throws: RemoteFault.self) {
            try await spare().call(System.Promote(), as: TestStaff.root)
        }
        #expect(fault?.as(Refused.self)?.reason.contains("not sound") == true)
        #expect(!FileManager.default.fileExists(atPath: register))
    }
}

/// Whether something was told.
private final class Overtaken: Sendable {
    private let state = Mutex(false)

    func note() { state.withLock { $0 = true } }

    var isNoted: Bool { state.withLock { $0 } }
}

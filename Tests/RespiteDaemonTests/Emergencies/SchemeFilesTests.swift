import Foundation
import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import RespiteTesting
import StrictYAML
import Testing

@testable import RespiteDaemon

/// What a scheme promises is data: the same daemon under two schemes' files.
@Suite struct SchemeFilesTests {
    static func policy(_ name: String) throws -> Policy { try Policy(parsing: text("schemes/\(name).yaml")) }

    static func text(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return String(decoding: try Data(contentsOf: root.appending(path: "systemd/\(name)")), as: UTF8.self)
    }

    @Test func southendsFileSaysWhatTheStandardIs() throws {
        #expect(try Self.policy("southend").emergency == EmergencyTerms())
    }

    @Test func theShippedPolicyShowsTheStandardInItsComments() throws {
        let text = try Self.text("policy.yaml").split(separator: "\n", omittingEmptySubsequences: false)
        let block = text.drop { $0 != "#emergency:" }.prefix { $0.hasPrefix("#") }.map { $0.dropFirst() }
        let policy = try Policy(parsing: "fallback: 01632 960999\n" + block.joined(separator: "\n"))
        #expect(block.count > 20)
        #expect(policy.emergency == EmergencyTerms())
    }

    @Test func theFilesDiffer() throws {
        let open = try Self.policy("always-open")
        #expect(open.nation == .scotland)
        #expect(open.emergency.hours.usual == .hours(24))
        #expect(open.emergency.hours.bankHoliday == .hours(24), "no difference for bank holidays")
        #expect(open.emergency.handover.lists.count == 3)
        #expect(open.emergency.triage.priorityOneUnder == .minutes(60))
    }

    @Test(arguments: [("southend", 72), ("always-open", 24)])
    func oneNightUnderTwoSchemes(name: String, hours: Int) async throws {
        let daemon = try await TestDaemon(
            at: try #require(Instant("2026-05-02T01:10:00Z")), policy: try Self.policy(name))
        let scheme = try await TestScheme(daemon, plan: StoryPlan.plan)
        _ = try await daemon.call(Emergencies.Open(reference: scheme.card))
        let dee = Emergencies.Somebody(name: "Dee Okafor", role: "worker")
        let there = try await daemon.call(Emergencies.Arrive(emergency: "E-0001", who: dee, isPaid: true))
        #expect(there.summary.freeHoursEnd == daemon.time.now + .hours(hours))
    }

    @Test func anEmergencyKeepsTheTermsItBeganWith() async throws {
        let daemon = try await TestDaemon(policy: try Self.policy("southend"))
        let scheme = try await TestScheme(daemon, plan: StoryPlan.plan)
        _ = try await daemon.call(Emergencies.Open(reference: scheme.card))
        daemon.store.policy = try Self.policy("always-open")
        let dee = Emergencies.Somebody(name: "Dee Okafor", role: "worker")
        let there = try await daemon.call(Emergencies.Arrive(emergency: "E-0001", who: dee, isPaid: true))
        #expect(there.summary.freeHoursEnd == daemon.time.now + .hours(48))
    }

    @Test(arguments: [
        "emergency: {freeHours: {usual: 48}}", "emergency: {freeHours: {decisionAt: 25:00}}",
        "emergency: {onSite: {morning: 22:00, bedtime: 07:00}}", "emergency: {serach: {}}",
        "emergency: {search: {attemptsPerNumber: 0}}",
    ])
    func aBadPromiseIsRefusedWithItsLine(text: String) {
        let error = #expect(throws: BadYAML.self) { try Policy(parsing: "fallback: 01632 960999\n" + text) }
        #expect(error?.line == 2)
    }
}

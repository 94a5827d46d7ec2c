import RespiteAPI
import RespiteDaemon
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// A test of a channel, to oneself.
@Suite struct ChannelTestTests {
    private let daemon: TestDaemon

    init() async throws {
        daemon = try await TestDaemon()
        _ = try await TestScheme(daemon)
    }

    @Test func aTestGoesToWhoeverAsksForIt() async throws {
        let key = try await daemon.call(Outbox.Test(channel: "hook")).key
        let notice = try #require(try await daemon.claim().first)
        #expect((notice.key, notice.template, notice.medium) == (key, "test", "text"))
        #expect(notice.address == TestScheme.officerNumber)
    }

    @Test func aChannelWithoutAMediumOfItsOwnCanBeTriedToo() async throws {
        _ = try await daemon.call(Outbox.Test(channel: "webhook", medium: "call"))
        #expect(try await daemon.claim(from: "webhook").map(\.medium) == ["call"])
        #expect(try await daemon.claim() == [])
    }

    @Test(arguments: [
        Outbox.Test(channel: "pigeon"), Outbox.Test(channel: "mail", medium: "email"),
        Outbox.Test(channel: "hook", medium: "post"),
    ]) func whatCannotBeTriedIsRefused(test: Outbox.Test) async throws {
        await #expect(throws: RemoteFault.self) { try await daemon.call(test) }
    }

    @Test func whoeverIsNotOnTheStaffListIsTold() async throws {
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Outbox.Test(channel: "hook"), as: TestStaff.manager)
        }
        #expect(fault?.as(Refused.self)?.reason.contains("staff list") == true)
    }

    @Test func aTestNobodyCarriesIsForgotten() async throws {
        _ = try await daemon.call(Outbox.Test(channel: "hook"))
        await daemon.advance(by: .minutes(15))
        #expect(try await daemon.claim() == [])
    }
}

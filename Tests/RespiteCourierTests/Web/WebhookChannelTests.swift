import Foundation
import RespiteAPI
import Synchronization
import Testing

@testable import RespiteCourier

/// The webhook against a real server on this machine.
@Suite(.timeLimit(.minutes(20))) struct WebhookChannelTests {
    let place: Workplace
    let calls = Calls()

    init() throws {
        place = try Workplace()
    }

    private func channel(_ url: String, authorities: String? = nil, key: String? = nil) throws -> WebhookChannel {
        var settings = Settings.Webhook()
        (settings.url, settings.authorities, settings.timeout) = (url, authorities, .onABusyMachine)
        return try WebhookChannel(settings, key: key)
    }

    /// What a notice comes to when the service answers this.
    private func delivery(_ reply: WebReply) async throws -> Delivery {
        try await TestWebServer.serving({ [calls] in calls.keep($0, answering: reply) }) { port in
            let channel = try channel("http://127.0.0.1:\(port)/notices", key: "k-1")
            let delivery = await channel.send(.sample(key: "n7", attempt: 3))
            await channel.close()
            return delivery
        }
    }

    @Test func aNoticeIsPostedWithTheKeyThatTellsARepeat() async throws {
        #expect(try await delivery(.answer(202)) == Delivery(.accepted))
        let call = try #require(calls.all.first)
        #expect((call.method, call.path) == ("POST", "/notices"))
        #expect(call.headers["idempotency-key"] == "n7")
        #expect(call.headers["respite-attempt"] == "3")
        #expect(call.headers["authorization"] == "Bearer k-1")
        #expect(call.headers["content-type"] == "application/json")
        let body = try #require(try JSONSerialization.jsonObject(with: Data(call.body)) as? [String: Any])
        #expect(body["key"] as? String == "n7")
        #expect(body["text"] as? String == Words(for: .sample(attempt: 3)).text)
    }

    @Test(arguments: [
        (200, Outbox.Outcome.accepted, false), (204, .accepted, false), (400, .failed, true), (401, .failed, true),
        (403, .failed, true), (404, .failed, true), (408, .failed, false), (410, .rejected, false),
        (422, .rejected, false), (429, .failed, false), (500, .unknown, false), (503, .unknown, false),
    ]) func theStatusSaysWhatBecameOfIt(status: Int, outcome: Outbox.Outcome, isTrouble: Bool) async throws {
        let delivery = try await delivery(.answer(status))
        #expect(delivery.outcome == outcome)
        #expect((delivery.trouble != nil) == isTrouble)
    }

    @Test func itMaySayThatTheNoticeHasArrived() async throws {
        #expect(try await delivery(.answer(200, body: "{\"status\": \"delivered\"}")) == Delivery(.delivered))
        #expect(try await delivery(.answer(200, body: "{\"status\": \"queued\"}")) == Delivery(.accepted))
    }

    @Test func theServiceIsLeftAloneForAsLongAsItAsks() async throws {
        #expect(try await delivery(.answer(429, headers: ["Retry-After": "7"])).rest == .seconds(7))
        #expect(try await delivery(.answer(429)).rest == .seconds(1))
    }

    @Test func itIsFollowedNowhereElse() async throws {
        let delivery = try await delivery(.answer(307, headers: ["Location": "http://127.0.0.1:1/elsewhere"]))
        #expect(delivery.outcome == .failed)
        #expect(delivery.trouble?.contains("307") == true)
        #expect(calls.all.count == 1)
    }

    @Test func aServiceThatHangsUpMayHaveHeard() async throws {
        let delivery = try await delivery(.hangUp)
        #expect(delivery.outcome == .unknown)
        #expect(delivery.detail == "the webhook broke off")
    }

    @Test func aServiceOfOurOwnAuthorityIsTrusted() async throws {
        let certificates = try await TestCertificates(in: place)
        let delivery = try await TestWebServer.serving(
            tls: certificates.server, { [calls] in calls.keep($0, answering: .answer(200)) }
        ) { port in
            let channel = try channel("https://127.0.0.1:\(port)/", authorities: certificates.authority)
            let delivery = await channel.send(.sample())
            await channel.close()
            return delivery
        }
        #expect(delivery == Delivery(.accepted))
        #expect(calls.all.count == 1)
    }

    @Test(arguments: [true, false]) func aServiceThatCannotProveItsNameIsToldNothing(isOurAuthority: Bool) async throws
    {
        let certificates = try await TestCertificates(
            in: place, for: isOurAuthority ? "DNS:example.org" : "IP:127.0.0.1")
        let delivery = try await TestWebServer.serving(
            tls: certificates.server, { [calls] in calls.keep($0, answering: .answer(200)) }
        ) { port in
            let channel = try channel(
                "https://127.0.0.1:\(port)/", authorities: isOurAuthority ? certificates.authority : nil)
            let delivery = await channel.send(.sample())
            await channel.close()
            return delivery
        }
        #expect(delivery.outcome == .failed)
        #expect(delivery.trouble?.hasPrefix("the webhook ") == true)
        #expect(calls.all.isEmpty)
    }

    @Test func aServiceThatIsNotThereWasNeverReached() async throws {
        let channel = try channel("http://127.0.0.1:\(freePort())/")
        let delivery = await channel.send(.sample())
        await channel.close()
        #expect(
            delivery
                == Delivery(.failed, detail: "the webhook cannot be reached", trouble: "the webhook cannot be reached"))
    }

    @Test func authoritiesThatCannotBeReadStopTheStart() throws {
        #expect(throws: CannotStart.self) { try channel("https://example.org", authorities: "/nowhere/ca.pem") }
        #expect(throws: CannotStart("webhook.url is missing: the address to which notices are posted")) {
            try WebhookChannel(Settings.Webhook(), key: nil)
        }
    }
}

/// The calls that came, in order.
final class Calls: Sendable {
    private let kept = Mutex<[WebCall]>([])

    var all: [WebCall] { kept.withLock { $0 } }

    func keep(_ call: WebCall, answering reply: WebReply) -> WebReply {
        kept.withLock { $0.append(call) }
        return reply
    }
}

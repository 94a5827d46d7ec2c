import RespiteAPI

/// Posts each notice, as JSON, to the one address that the settings name.
///
/// The notice's key goes along as `Idempotency-Key`, the same at every attempt, so that the service can tell a repeat.
///
/// | answer | meaning |
/// | --- | --- |
/// | 2xx | taken; and delivered, if the body is JSON with `"status": "delivered"` |
/// | 410, 422 | refused for good: this notice is never to be tried again by this channel |
/// | 408, 425, 429, 5xx | not this time; try again |
/// | anything else | the address or the key is wrong: nothing goes until that is mended |
package struct WebhookChannel: Channel {
    package let name = "webhook"
    package let canAsk = false
    package let timeout: Duration

    private let url: String
    private let key: String?
    private let web: Web

    init(_ settings: Settings.Webhook, key: String?) throws(CannotStart) {
        guard let url = settings.url else {
            throw CannotStart("webhook.url is missing: the address to which notices are posted")
        }
        (self.url, self.key, timeout) = (url, key, settings.timeout)
        web = try Web(authorities: settings.authorities)
    }

    package func send(_ notice: Outbox.Notice) async -> Delivery {
        guard let body = try? HookNotice(notice).line() else {
            return Delivery(.failed, detail: "the notice cannot be written as JSON")
        }
        var headers = [
            ("Content-Type", "application/json"), ("Idempotency-Key", notice.key),
            ("Respite-Attempt", String(notice.attempt)), ("User-Agent", "respite-courier"),
        ]
        if let key { headers.append(("Authorization", "Bearer \(key)")) }
        let request = Web.Request(
            method: "POST", url: url, headers: headers.map { (name: $0.0, value: $0.1) }, body: body)
        do {
            return judge(try await web.exchange(request, within: timeout))
        } catch {
            let words = "the webhook \(error.words)"
            if case .notReached = error { return Delivery(.failed, detail: words, trouble: words) }
            return Delivery(.unknown, detail: words)
        }
    }

    package func ask(_ key: String) async -> Delivery {
        Delivery(.unknown, detail: "a webhook cannot be asked")
    }

    package func close() async { await web.close() }

    private func judge(_ answer: Web.Answer) -> Delivery {
        let words = "the webhook answered \(answer.status)"
        switch answer.status {
        case 200..<300:
            return Delivery(WebhookAnswer(answer.body)?.status == "delivered" ? .delivered : .accepted)
        case 410, 422: return Delivery(.rejected, detail: words)
        case 429: return Delivery(.failed, detail: words, rest: answer.rest ?? .seconds(1))
        case 408, 425: return Delivery(.failed, detail: words)
        case 500...: return Delivery(.unknown, detail: words)
        default:
            return Delivery(.failed, detail: words, trouble: "\(words): look at its address and its key")
        }
    }
}

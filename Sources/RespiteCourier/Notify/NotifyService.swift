import Foundation
import RespiteRecord
import Synchronization

/// GOV.UK Notify, asked with this service's key. Every request carries a token of its own, good for 30 seconds.
final class NotifyService: Sendable {
    /// Notify was asked and did not do it, or could not be asked.
    struct Refusal: Error, Equatable {
        /// In words, without addresses.
        var words: String
        /// What is wrong with the way there, so that no message can go by it; nil when it was about this one.
        var trouble: String?
        var kind: Kind
        var rest: Duration?

        enum Kind: Equatable {
            /// It never came there.
            case notReached
            /// Whether it came there is not known.
            case noAnswer
            /// Too much was asked; later it may be done.
            case tooMany
            /// This recipient cannot be told by Notify.
            case recipient
            /// Nothing will be done until somebody mends it.
            case hopeless
        }
    }

    private let base: String
    private let key: NotifyKey
    private let timeout: Duration
    private let web: Web
    private let wall: WallClock
    private let patience = Mutex(Backoff.forLimits)

    init(_ settings: Settings.Notify, key: String?, wall: WallClock = WallClock()) throws(CannotStart) {
        guard let key else {
            throw CannotStart(
                "the key of GOV.UK Notify is missing: give it as the systemd credential, or name it as keyFile")
        }
        self.key = try NotifyKey(key)
        (base, timeout, self.wall) = (settings.url, settings.timeout, wall)
        web = try Web(authorities: settings.authorities)
    }

    func close() async { await web.close() }

    /// Asks for a message to be sent.
    func post(_ form: NotifyForm) async throws(Refusal) {
        let body: [UInt8]
        do { body = try form.body() } catch {
            throw Refusal(words: "the notice cannot be written as JSON", kind: .hopeless)
        }
        _ = try await exchange("POST", "/v2/notifications/\(form.kind)", body)
    }

    /// What became of the messages with this reference.
    func messages(reference: String) async throws(Refusal) -> NotifyMessages {
        try await read("/v2/notifications?reference=\(Self.escaped(reference))")
    }

    /// The texts that people sent in before this one, or the newest; the newest first.
    func texts(olderThan id: String?) async throws(Refusal) -> [NotifyTexts.Text] {
        let older = id.map { "?older_than=\(Self.escaped($0))" } ?? ""
        return try await (read("/v2/received-text-messages\(older)") as NotifyTexts).texts
    }

    private func read<Value: Decodable>(_ path: String) async throws(Refusal) -> Value {
        let answer = try await exchange("GET", path, [])
        guard let value = try? JSONDecoder().decode(Value.self, from: Data(answer.body)) else {
            throw Refusal(words: "Notify answered what cannot be read", kind: .noAnswer)
        }
        return value
    }

    private func exchange(_ method: String, _ path: String, _ body: [UInt8]) async throws(Refusal) -> Web.Answer {
        guard let token = try? await key.token(at: wall.now) else {
            throw Refusal(
                words: "no token can be signed with this key", trouble: "the key cannot be used", kind: .hopeless)
        }
        let headers = [
            (name: "Authorization", value: "Bearer \(token)"), (name: "Content-Type", value: "application/json"),
            (name: "User-Agent", value: "respite-courier"),
        ]
        let request = Web.Request(method: method, url: base + path, headers: headers, body: body)
        let answer: Web.Answer
        do { answer = try await web.exchange(request, within: timeout) } catch { throw Refusal(error) }
        guard (200..<300).contains(answer.status) else { throw refusal(answer) }
        patience.withLock { $0 = .forLimits }
        return answer
    }

    private func refusal(_ answer: Web.Answer) -> Refusal {
        let fault = (try? JSONDecoder().decode(NotifyFault.self, from: Data(answer.body))) ?? NotifyFault(errors: [])
        switch answer.status {
        case 400 where fault.says("phone_number", "email_address", "recipient", "InvalidPhone", "InvalidEmail"):
            return Refusal(words: "Notify does not send to this recipient", kind: .recipient)
        case 403 where fault.says("clock"):
            return .hopeless(
                "Notify answered 403",
                "the clock of this host is more than 30 s off: set it, or Notify takes nothing (timedatectl status)")
        case 401, 403:
            return .hopeless("Notify answered \(answer.status)", "Notify does not know the key: make a new one")
        case 429 where fault.says("TooManyRequests"):
            let trouble = "the limit of messages for today is used up: ask Notify for a higher one"
            return Refusal(words: "Notify answered 429", trouble: trouble, kind: .tooMany, rest: .seconds(60))
        case 429:
            let rest = answer.rest ?? patience.withLock { $0.next() }
            return Refusal(words: "Notify answered 429: too many at once", kind: .tooMany, rest: rest)
        case 500...: return Refusal(words: "Notify answered \(answer.status)", kind: .noAnswer)
        default:
            let reason = fault.errors.first?.error ?? "no reason"
            return .hopeless(
                "Notify answered \(answer.status)",
                "Notify refuses what it is sent (\(answer.status), \(Detail.text(reason, hiding: ""))): look at its templates"
            )
        }
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-._~"))) ?? ""
    }
}

extension NotifyService.Refusal {
    fileprivate init(_ silence: Web.Silence) {
        switch silence {
        case .notReached(let words):
            self.init(words: "Notify \(words)", trouble: "Notify \(words)", kind: .notReached)
        case .noAnswer(let words): self.init(words: "Notify \(words)", kind: .noAnswer)
        }
    }

    fileprivate static func hopeless(_ words: String, _ trouble: String) -> Self {
        Self(words: words, trouble: trouble, kind: .hopeless)
    }
}

extension Backoff {
    /// For what is refused because too much is asked: 1 s, doubling to a minute.
    fileprivate static let forLimits = Backoff(from: .seconds(1), to: .seconds(60))
}

import Foundation
import JWTKit
import RespiteRecord

@testable import RespiteCourier

/// GOV.UK Notify as it is documented, for as long as a test needs it: it checks each token, keeps its limit of 3,000
/// messages a minute, and fails as it is told to.
actor FakeNotify {
    static let service = "26785a09-ab16-4eb0-8407-a37497a57506"
    static let secret = "3d844edf-8d35-48ac-975b-e847b4f122b0"
    static let key = "respite_test-\(service)-\(secret)"

    /// What goes wrong with the next message.
    enum Fault {
        case status(Int, error: String, message: String)
        /// It is taken, but the answer is lost.
        case answerLost
        /// It is taken twice.
        case takenTwice
    }

    private struct Message {
        var form: [String: Any]
        var reference: String
        var status: String
        var createdAt: String
    }

    private var messages: [Message] = []
    private var times: [Instant] = []
    private var faults: [Fault] = []
    private var texts: [[String: String]] = []
    private(set) var asked = 0
    private var knowsTheKey = true
    private let clock: @Sendable () -> Instant

    init(clock: @escaping @Sendable () -> Instant) {
        self.clock = clock
    }

    /// From now on it knows nobody's key.
    func refuseTokens() { knowsTheKey = false }

    func fail(_ faults: Fault...) { self.faults += faults }

    /// Enters that so many messages were taken just now.
    func took(_ count: Int) { times += Array(repeating: clock(), count: count) }

    /// What was sent to this number or address has come to this.
    func settle(_ status: String) {
        for index in messages.indices { messages[index].status = status }
    }

    /// Somebody sends a text.
    func receive(_ content: String, from number: String, id: String, at createdAt: String) {
        texts.insert(["id": id, "user_number": number, "content": content, "created_at": createdAt], at: 0)
    }

    /// How many messages were taken.
    var count: Int { messages.count }

    /// What the last one was taken with.
    var form: [String: String] { (messages.last?.form ?? [:]).compactMapValues { $0 as? String } }

    var personalisation: [String: String] { messages.last?.form["personalisation"] as? [String: String] ?? [:] }

    func answer(_ call: WebCall) async -> WebReply {
        guard let refusal = await refusal(of: call) else { return serve(call) }
        return refusal
    }

    private func serve(_ call: WebCall) -> WebReply {
        switch (call.method, call.path.prefix { $0 != "?" }) {
        case ("POST", "/v2/notifications/sms"), ("POST", "/v2/notifications/email"): return take(call)
        case ("GET", "/v2/notifications"): return lookUp(call)
        case ("GET", "/v2/received-text-messages"): return received(call)
        default: return Self.error(404, "NoResultFound", "No result found")
        }
    }

    private func refusal(of call: WebCall) async -> WebReply? {
        let token = call.headers["authorization"]?.dropFirst("Bearer ".count) ?? ""
        let keys = await JWTKeyCollection().add(hmac: HMACKey(from: Self.secret), digestAlgorithm: .sha256)
        guard let claim = try? await keys.verify(String(token), as: Claim.self), claim.iss == Self.service, knowsTheKey
        else {
            return Self.error(403, "AuthError", "Invalid token: API key not found")
        }
        guard abs(clock().milliseconds / 1000 - claim.iat) <= 30 else {
            return Self.error(403, "AuthError", "Error: Your system clock must be accurate to within 30 seconds")
        }
        return nil
    }

    private func take(_ call: WebCall) -> WebReply {
        let now = clock()
        times.removeAll { now - $0 >= .minutes(1) }
        guard times.count < 3000 else {
            return Self.error(
                429, "RateLimitError", "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds")
        }
        let fault = faults.isEmpty ? nil : faults.removeFirst()
        if case .status(let status, let error, let message) = fault { return Self.error(status, error, message) }
        guard let form = try? JSONSerialization.jsonObject(with: Data(call.body)) as? [String: Any],
            let template = form["template_id"] as? String, NotifyKey.isUUID(template)
        else { return Self.error(400, "ValidationError", "template_id is not a valid UUID") }
        let number = form["phone_number"] as? String ?? ""
        if number.count == 3 { return Self.error(400, "ValidationError", "phone_number Not enough digits") }
        let status =
            switch number.suffix(9) {
            case "700900002": "permanent-failure"
            case "700900003": "temporary-failure"
            default: "sending"
            }
        let message = Message(
            form: form, reference: form["reference"] as? String ?? "", status: status,
            createdAt: "\(now)-\(messages.count)")
        times.append(now)
        messages.append(message)
        switch fault {
        case .answerLost: return .hangUp
        case .takenTwice: messages.append(message)
        case .status, nil: break
        }
        return .answer(201, body: "{\"id\": \"740e5834-3a29-46b4-9a6f-16142fde533a\"}")
    }

    private func lookUp(_ call: WebCall) -> WebReply {
        asked += 1
        let reference = call.path.split(separator: "=").last.map(String.init) ?? ""
        let found = messages.filter { $0.reference == reference }.reversed().map {
            ["id": "740e5834", "reference": $0.reference, "status": $0.status, "created_at": $0.createdAt]
        }
        return Self.json(["notifications": found, "links": ["current": call.path]])
    }

    private func received(_ call: WebCall) -> WebReply {
        let older = call.path.split(separator: "=").dropFirst().last.map(String.init)
        let from = older.flatMap { id in texts.firstIndex { $0["id"] == id } }.map { $0 + 1 } ?? 0
        return Self.json(["received_text_messages": Array(texts[from...].prefix(2)), "links": ["current": call.path]])
    }

    private static func error(_ status: Int, _ error: String, _ message: String) -> WebReply {
        json(["status_code": status, "errors": [["error": error, "message": message]]], status)
    }

    private static func json(_ value: [String: Any], _ status: Int = 200) -> WebReply {
        let data = (try? JSONSerialization.data(withJSONObject: value)) ?? Data()
        return .answer(
            status, headers: ["Content-Type": "application/json"], body: String(decoding: data, as: UTF8.self))
    }

    private struct Claim: JWTPayload {
        var iss: String
        var iat: Int64

        func verify(using algorithm: some JWTAlgorithm) {}
    }
}

import Foundation

/// What a webhook may say of a notice that it took.
struct WebhookAnswer: Decodable {
    var status: String?

    /// Nil when it said nothing that could be read.
    init?(_ body: [UInt8]) {
        guard let answer = try? JSONDecoder().decode(WebhookAnswer.self, from: Data(body)) else { return nil }
        self = answer
    }
}

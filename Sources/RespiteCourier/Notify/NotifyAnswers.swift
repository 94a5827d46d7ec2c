import Foundation
import RespiteAPI
import RespiteRecord

// What GOV.UK Notify answers, as far as it is read: https://docs.notifications.service.gov.uk/rest-api.html

/// A refusal.
struct NotifyFault: Decodable, Equatable {
    struct Reason: Decodable, Equatable {
        var error: String
        var message: String
    }

    var errors: [Reason]

    /// Whether one of the reasons says this.
    func says(_ words: String...) -> Bool {
        errors.contains { reason in
            words.contains { "\(reason.error) \(reason.message)".localizedCaseInsensitiveContains($0) }
        }
    }
}

/// What became of the messages with one reference.
struct NotifyMessages: Decodable, Equatable {
    struct Message: Decodable, Equatable {
        var status: String
        var createdAt: String

        private enum CodingKeys: String, CodingKey {
            case status
            case createdAt = "created_at"
        }
    }

    var notifications: [Message]

    /// Of several with the reference, one that arrived; otherwise the newest. `sending` is no delivery: it may last 72 h.
    var delivery: Delivery {
        if notifications.contains(where: { $0.status == "delivered" }) { return Delivery(.delivered) }
        guard let newest = notifications.max(by: { $0.createdAt < $1.createdAt }) else {
            return Delivery(.unknown, detail: "Notify does not know of it")
        }
        let detail = "Notify says \(newest.status)"
        switch newest.status {
        case "permanent-failure": return Delivery(.rejected, detail: detail)
        case "temporary-failure", "technical-failure", "validation-failed", "virus-scan-failed":
            return Delivery(.failed, detail: detail)
        default: return Delivery(.accepted, detail: detail)
        }
    }
}

/// Texts that people sent in, the newest first.
struct NotifyTexts: Decodable, Equatable {
    struct Text: Decodable, Equatable, Sendable {
        var id: String
        var from: String
        var createdAt: String
        var content: String

        private enum CodingKeys: String, CodingKey {
            case id, content
            case from = "user_number"
            case createdAt = "created_at"
        }
    }

    var texts: [Text]

    private enum CodingKeys: String, CodingKey {
        case texts = "received_text_messages"
    }
}

extension NotifyTexts.Text {
    /// The number it came from, with its plus: Notify leaves it out.
    var sender: String { from.first?.isNumber == true && !from.hasPrefix("0") ? "+\(from)" : from }

    /// When Notify had it: `2026-11-22T09:04:11.197546Z`, or with a space for the T.
    var receivedAt: Instant? {
        let day = createdAt.prefix(10)
        let time = createdAt.dropFirst(11).prefix(8)
        return Instant("\(day)T\(time).000Z") ?? Instant("\(day)T\(time)Z")
    }
}

import Foundation
import RespiteAPI

/// A notice as Notify wants it: a template of the scheme's, and what is put into it.
struct NotifyForm: Encodable, Equatable {
    /// `sms` or `email`: the end of the address it is posted to.
    let kind: String
    let phoneNumber: String?
    let emailAddress: String?
    let templateID: String
    let personalisation: [String: String]
    /// The notice's key, by which it is looked up later.
    let reference: String
    let sender: String?
    let replyTo: String?

    /// Nil where the scheme has no template for the medium.
    init?(_ notice: Outbox.Notice, _ settings: Settings.Notify) {
        let words = Words(for: notice)
        let isText = notice.medium == "text"
        guard isText || notice.medium == "email" else { return nil }
        let templates = isText ? settings.text : settings.email
        guard let template = templates.kinds[notice.template] ?? templates.template else { return nil }
        kind = isText ? "sms" : "email"
        phoneNumber = isText ? notice.address : nil
        emailAddress = isText ? nil : notice.address
        (templateID, reference) = (template, notice.key)
        personalisation = notice.parameters.merging(["text": words.text, "subject": words.subject ?? ""]) { $1 }
        sender = isText ? settings.text.from : nil
        replyTo = isText ? nil : settings.email.from
    }

    func body() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }

    private enum CodingKeys: String, CodingKey {
        case phoneNumber = "phone_number"
        case emailAddress = "email_address"
        case templateID = "template_id"
        case personalisation, reference
        case sender = "sms_sender_id"
        case replyTo = "email_reply_to_id"
    }
}

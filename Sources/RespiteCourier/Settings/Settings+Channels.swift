import Foundation
import StrictYAML

extension Settings {
    package struct Mail: Equatable, Sendable {
        /// What is run for each e-mail, and reads it from its standard input.
        package var path = "/usr/bin/msmtp"
        package var arguments = ["-t", "-i"]
        package var from = ""
        package var timeout = Duration.seconds(25)
    }

    package struct Webhook: Equatable, Sendable {
        package var url: String?
        package var timeout = Duration.seconds(10)
        /// Certificates in PEM, of those who are trusted besides the system's own.
        package var authorities: String?
    }

    package struct Notify: Equatable, Sendable {
        package var url = "https://api.notifications.service.gov.uk"
        package var timeout = Duration.seconds(10)
        package var authorities: String?
        package var text = Templates()
        package var email = Templates()
        /// How often the texts that came in are fetched; never if nil.
        package var listenEvery: Duration?

        /// Whose words one medium has.
        package struct Templates: Equatable, Sendable {
            /// For every notice that has no template of its own.
            package var template: String?
            package var kinds: [String: String] = [:]
            /// The id of a text's sender, or of an e-mail's reply-to address.
            package var from: String?

            var isGiven: Bool { template != nil || !kinds.isEmpty }
        }
    }
}

extension Settings.Mail {
    init(_ part: StrictMapping) throws(BadYAML) {
        self.init()
        var part = part
        path = try part.path("path") ?? path
        arguments = try part.values("arguments", "words for the program") { $0.contains("\0") ? nil : $0 } ?? arguments
        from = try part.value("from", "an e-mail address") { MailMessage.isMailbox($0) ? $0 : nil } ?? from
        timeout = try part.seconds("timeoutSeconds", within: 0.1...300) ?? timeout
        try part.end()
    }
}

extension Settings.Webhook {
    init(_ part: StrictMapping) throws(BadYAML) {
        self.init()
        var part = part
        url = try part.address("url")
        timeout = try part.seconds("timeoutSeconds", within: 0.1...300) ?? timeout
        authorities = try part.path("authorities")
        try part.end()
    }
}

extension Settings.Notify {
    init(_ part: StrictMapping) throws(BadYAML) {
        self.init()
        var part = part
        url = try part.address("url") ?? url
        timeout = try part.seconds("timeoutSeconds", within: 0.1...300) ?? timeout
        authorities = try part.path("authorities")
        text = try Templates(part.part("text"), from: "sender")
        email = try Templates(part.part("email"), from: "replyTo")
        listenEvery = try part.seconds("listenSeconds", within: 1...300)
        try part.end()
    }
}

extension Settings.Notify.Templates {
    fileprivate init(_ part: StrictMapping, from sender: String) throws(BadYAML) {
        self.init()
        var part = part
        template = try part.identifier("template")
        from = try part.identifier(sender)
        var kinds = try part.part("kinds")
        for kind in Wording.Template.allCases.map(\.rawValue) {
            self.kinds[kind] = try kinds.identifier(kind)
        }
        try kinds.end()
        try part.end()
    }
}

extension StrictMapping {
    /// Secret enough for what it carries: HTTPS, or this very machine.
    fileprivate mutating func address(_ name: String) throws(BadYAML) -> String? {
        try value(name, "an address that begins with https://") { text in
            guard let url = URL(string: text), let host = url.host(), !host.isEmpty, url.user() == nil else {
                return nil
            }
            let isHere = ["127.0.0.1", "::1", "localhost"].contains(host)
            guard url.scheme == "https" || url.scheme == "http" && isHere else { return nil }
            return text.hasSuffix("/") ? String(text.dropLast()) : text
        }
    }

    fileprivate mutating func identifier(_ name: String) throws(BadYAML) -> String? {
        try value(name, "an id such as f33517ff-2a88-4f6e-b855-c550268ce08a") { NotifyKey.isUUID($0) ? $0 : nil }
    }
}

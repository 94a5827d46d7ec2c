import Foundation
import RespiteAPI
import RespiteRecord

/// A notice as an e-mail, ready for a program that sends what it is given: RFC 5322, in lines that end with LF.
struct MailMessage: Equatable {
    let text: String

    /// Nil when the notice is no e-mail, or its address could mean more than one mailbox.
    init?(_ notice: Outbox.Notice, from sender: String, at now: Instant) {
        guard notice.medium == "email", Self.isMailbox(notice.address) else { return nil }
        let words = Words(for: notice)
        let domain = sender.split(separator: "@").last.map(String.init) ?? "localhost"
        let headers = [
            "From: \(sender)",
            "To: \(notice.address)",
            "Subject: \(Self.header(words.subject ?? "Carers' emergency line"))",
            "Date: \(Self.date(now))",
            // The same at every attempt, so that a mailbox can tell a repeat.
            "Message-ID: <\(notice.key)@\(domain)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
        ]
        text = headers.joined(separator: "\n") + "\n\n" + Self.quoted(words.text)
    }

    /// One address and nothing else: no list, no comment, no second line.
    static func isMailbox(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.count <= 254
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && $0.value > 0x20 && !"\",;:<>()[]\\\u{7F}".unicodeScalars.contains($0)
            }
            && !text.hasPrefix("-")
    }

    private static func header(_ text: String) -> String {
        text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
            ? text : "=?utf-8?B?\(Data(text.utf8).base64EncodedString())?="
    }

    private static func date(_ now: Instant) -> String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "UTC")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return format.string(from: Date(timeIntervalSince1970: Double(now.milliseconds) / 1000))
    }

    /// Quoted-printable, RFC 2045 section 6.7.
    static func quoted(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(quotedLine).joined(separator: "\n")
    }

    private static func quotedLine(_ line: Substring) -> String {
        var (lines, current) = ([String](), "")
        let bytes = Array(line.utf8)
        for (index, byte) in bytes.enumerated() {
            let isPlain = (0x21..<0x7F).contains(byte) && byte != 0x3D || byte == 0x20 && index + 1 < bytes.count
            let piece = isPlain ? String(UnicodeScalar(byte)) : "=" + String(format: "%02X", byte)
            if current.count + piece.count > 75 {
                lines.append(current + "=")
                current = ""
            }
            current += piece
        }
        return (lines + [current]).joined(separator: "\n")
    }
}

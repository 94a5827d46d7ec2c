import RespiteAPI

/// A notice in words, ready for its medium.
///
/// A text is at most 160 characters of the GSM alphabet, an e-mail has a subject, a call is written to be spoken.
/// In each are the reference, when it was raised, which attempt this is, and what to ring.
struct Words: Equatable {
    /// For e-mail only.
    var subject: String?
    var text: String

    /// A template that this courier does not know is worded as a page: an older courier drops nobody.
    init(for notice: Outbox.Notice) {
        let facts = Facts(notice)
        var wording = Wording(Wording.Template(rawValue: notice.template) ?? .page, facts)
        if facts.isDrill { wording.matter = "TEST, no emergency: \(wording.matter)" }
        switch notice.medium {
        case "email": self = Self.email(wording, facts)
        case "call": self = Self.call(wording, facts)
        default: self = Self.text(wording, facts)
        }
    }

    private init(subject: String? = nil, text: String) {
        (self.subject, self.text) = (subject, text)
    }

    static let longestText = 160

    /// What is the matter is cut before anything else is.
    private static func text(_ wording: Wording, _ facts: Facts) -> Words {
        let rest = GSM7.folded(" \(capitalized(wording.request)) \(closing(facts))")
        let matter = GSM7.folded(capitalized(wording.matter)).prefix(max(0, longestText - rest.count))
        return Words(text: String((matter + rest).prefix(longestText)))
    }

    private static func email(_ wording: Wording, _ facts: Facts) -> Words {
        Words(
            subject: "\(facts.isDrill ? "TEST: " : "")Carers' emergency line, \(facts.reference), \(facts.nth) try",
            text: """
                \(capitalized(wording.matter))
                \(capitalized(wording.request))

                \(capitalized(closing(facts))).
                This message was sent by a machine. Answers to it are not read.

                """
        )
    }

    /// Said twice, as nobody hears everything the first time; the reference letter by letter.
    private static func call(_ wording: Wording, _ facts: Facts) -> Words {
        let letters = facts.reference.filter { $0 != "-" }.map(String.init).joined(separator: " ")
        let raised = facts.raised.map { ", raised at \($0)" } ?? ""
        let again = facts.isRepeat ? " You may have had this call before." : ""
        let message = "\(capitalized(wording.matter)) \(capitalized(wording.request))"
        let reference = "The reference is \(letters)\(raised). This is call number \(facts.attempt).\(again)"
        return Words(
            text: "This is a message from the carers' emergency line, by a machine. \(message) \(reference) "
                + "Once more: \(message)"
        )
    }

    /// `ref C-0031, 1st try 10:00`; from the second on, the time stands with what was raised then.
    private static func closing(_ facts: Facts) -> String {
        let again = facts.isRepeat ? ", maybe sent before" : ""
        guard let raised = facts.raised else { return "ref \(facts.reference), \(facts.nth) try\(again)" }
        guard facts.attempt > 1 else { return "ref \(facts.reference), 1st try \(raised)\(again)" }
        return "ref \(facts.reference) of \(raised), \(facts.nth) try\(again)"
    }

    private static func capitalized(_ sentence: String) -> String {
        sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
}

/// A number to ring, as it was given and as it is dialled.
package struct Telephone: Part {
    /// Where it rings.
    package enum Kind: String, Choice {
        case mobile, home, work, other
    }

    package var typed: String?
    /// As dialled from anywhere: `+441632960177`.
    package var e164: String?
    package var kind: Kind?
    /// Whether they can be reached on it by day.
    package var byDay: Bool?
    /// Whether they can answer it themselves.
    package var answers: Bool?
    /// How they answer, or what to know before ringing: "muddled", "let it ring long".
    package var note: String?
    /// A number that was rung in stays unverified until it was proved by ringing one already held.
    package var verified: Bool?

    package init(
        typed: String? = nil, e164: String? = nil, kind: Kind? = nil, byDay: Bool? = nil, answers: Bool? = nil,
        note: String? = nil, verified: Bool? = nil
    ) {
        self.typed = typed
        self.e164 = e164
        self.kind = kind
        self.byDay = byDay
        self.answers = answers
        self.note = note
        self.verified = verified
    }

    package init() {
        self.init(typed: nil)
    }
}

import RespiteAPI

/// What a notice says about its case, in the pieces that sentences are made of. None is personal.
///
/// Whatever the daemon left out is worded around: a notice that says less is better than one that does not go.
struct Facts: Equatable {
    /// Whom the notice is for.
    enum Role: String, CaseIterable {
        case carer, contact, worker, provider, post, staff
    }

    var role: Role
    var kind: String
    /// `C-0031`
    var reference: String
    /// When it was raised, by the scheme's clocks: `10:00`, `Sun 02:10`.
    var raised: String?
    var until: String?
    /// What the person is to ring.
    var line: String?
    /// The chair that the notice goes to.
    var post: String?
    var attempt: Int
    var isRepeat: Bool
    /// Whether it is about a drill.
    var isDrill: Bool

    /// Pieces that come in longer are cut, so that every text fits.
    private enum Limit {
        static let reference = 10
        static let time = 16
        static let line = 14
        static let post = 20
    }

    init(_ notice: Outbox.Notice) {
        func piece(_ name: String, _ limit: Int) -> String? {
            notice.parameters[name].flatMap { $0.isEmpty ? nil : String($0.prefix(limit)) }
        }
        role = notice.parameters["role"].flatMap(Role.init) ?? .staff
        kind = notice.parameters["kind"] ?? ""
        reference = piece("case", Limit.reference) ?? String(notice.key.prefix(Limit.reference))
        raised = piece("raised", Limit.time)
        until = piece("until", Limit.time)
        line = piece("line", Limit.line)
        post = piece("post", Limit.post)
        attempt = notice.parameters["attempt"].flatMap { Int($0) } ?? notice.attempt
        isRepeat = notice.maybeRepeat || notice.parameters["repeat"] == "yes"
        isDrill = notice.parameters["drill"] == "yes"
    }

    /// The case with its article, as the scheme's own people call it.
    var aCase: String {
        switch kind {
        case "welfare": "a missed check-in"
        case "onSite": "a missed visit check"
        case "emergency": "an emergency"
        case "safeguarding": "a safeguarding concern"
        case "handover": "a handover"
        case "system": "a fault in the system"
        case "message": "a message nobody has read"
        default: "a case"
        }
    }

    /// `ring 01632 960100`
    var ring: String { line.map { "ring \($0)" } ?? "ring the carers' line" }

    /// ` due 10:00`, or nothing when that is not known.
    func when(_ word: String, _ time: String?) -> String {
        time.map { " \(word) \($0)" } ?? ""
    }

    /// `1st`
    var nth: String {
        let ending =
            switch (attempt % 100, attempt % 10) {
            case (11...13, _): "th"
            case (_, 1): "st"
            case (_, 2): "nd"
            case (_, 3): "rd"
            default: "th"
            }
        return "\(attempt)\(ending)"
    }
}

import RespiteRecord

/// When check-ins are expected, by the plainest arithmetic: in a season in which London's clocks do not change.
struct ModelSchedule {
    enum Rule {
        case once(Instant)
        case every(Span, from: Instant)
        /// At these minutes of the day in UTC, each day.
        case daily([Int])
    }

    struct Expected {
        var due: Instant
        var state: String
    }

    private(set) var rule: Rule
    let grace: Span
    let early: Span
    var occurrences: [Expected] = []
    var pauses: [(from: Instant, until: Instant)] = []

    init(_ rule: Rule, grace: Span, early: Span) {
        (self.rule, self.grace, self.early) = (rule, grace, early)
    }

    var isCivil: Bool { if case .every = rule { false } else { true } }

    func isPaused(at due: Instant) -> Bool { pauses.contains { $0.from <= due && $0.until > due } }

    /// The first at `instant` or later.
    func first(from instant: Instant) -> Instant? {
        switch rule {
        case .once(let moment): moment >= instant ? moment : nil
        case .every(let span, let from):
            sequence(first: from + span) { $0 + span }.first { $0 >= instant }
        case .daily(let minutes):
            (0..<3).lazy.flatMap { day in minutes.map { midnight(of: instant) + .days(day) + .minutes($0) } }
                .first { $0 >= instant }
        }
    }

    /// What counts real time goes on counting it; what goes by the wall stays where it is.
    mutating func setClock(by step: Span) {
        guard case .every(let span, let from) = rule else { return }
        rule = .every(span, from: from + step)
        for index in occurrences.indices where occurrences[index].state == "expected" {
            occurrences[index].due = occurrences[index].due + step
        }
    }

    func next(after due: Instant) -> Instant? { first(from: due + Span(milliseconds: 1)) }

    private func midnight(of instant: Instant) -> Instant {
        Instant(milliseconds: instant.milliseconds / 86_400_000 * 86_400_000)
    }
}

extension ModelLadder {
    static let welfare = ModelLadder(steps: [
        Step(id: "carer", to: ["person/1"], medium: "text", wait: .minutes(10)),
        Step(id: "contacts", to: ["person/3", "person/4"], medium: "text", wait: .minutes(10)),
        Step(id: "edt", to: ["post/edt"], medium: "call", wait: .minutes(10), every: .minutes(4)),
    ])
    static let urgent = ModelLadder(
        steps: [
            Step(id: "edt", to: ["post/edt"], medium: "call", wait: .minutes(5), every: .minutes(2)),
            Step(id: "manager", to: ["post/manager"], medium: "call", wait: .minutes(10), every: .minutes(5)),
        ], rounds: 2)
    static let system = ModelLadder(steps: [
        Step(id: "it", to: ["post/it"], medium: "call", wait: .minutes(15), every: .minutes(5)),
        Step(id: "manager", to: ["post/manager"], medium: "call", wait: .minutes(30)),
    ])
}

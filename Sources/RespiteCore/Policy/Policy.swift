import RespiteRecord

/// What a scheme promises and how it escalates: its own to set, and data, never code.
package struct Policy: Hashable, Sendable {
    package var scheme = "Carers' emergency respite scheme"
    /// IANA name of the zone in which the scheme shows times.
    package var zone = "Europe/London"
    /// Whose bank holidays count.
    package var nation = Nation.englandAndWales
    /// The number that cards, texts and prints name.
    package var line: String?
    /// Rung when nobody else can be reached. A policy without one is refused.
    package var fallback: String?
    package var grace = Span.minutes(60)
    package var early = Span.hours(4)
    package var reviewEveryMonths = 12
    /// How long a suspension that has ended may wait for an answer before somebody is paged.
    package var suspensionAnswer = Span.hours(4)
    package var longestSuspensionMonths = 6
    /// After how many days no backup and no replica holds what was erased.
    package var copiesExpireAfterDays = 35
    package var terms = CaseTerms()
    /// Which channel carries each medium.
    package var channels: [Medium: String] = [.text: "hook", .call: "hook", .email: "hook"]
    /// The most notices a channel is handed in a minute; no limit for those that are not named.
    package var rates: [String: Int] = ["notify": 3000]
    /// The channels by which carers' answers come in: none of them silent is taken for granted.
    package var inbound: [String] = []
    package var ladders: [Case.Kind: LadderPolicy] = Policy.standardLadders
    package var noticeTerms = NoticeTerms()
    /// What is promised in an emergency, and by which times it is worked.
    package var emergency = EmergencyTerms()
    /// What the scheme means to reach, for its reports.
    package var targets: [Target] = []
    /// Whom the equality return is set beside: at most one for each question and kind of people.
    package var baselines: [Baseline] = []

    package init() {}

    package func ladder(for kind: Case.Kind) -> LadderPolicy {
        ladders[kind]
            ?? LadderPolicy(steps: [.init(id: "manager", to: [.post("manager")], by: [.call], wait: .minutes(15))])
    }
}

/// By which a notice is retried and given up.
package struct NoticeTerms: Hashable, Sendable {
    /// How long after the first, second, … failure it is tried again; the last one repeats.
    package var retries: [Span] = [0, 5, 15, 30, 60, 120, 300].map(Span.seconds)
    /// How long a channel may take for one notice.
    package var channelTimeout = Span.seconds(30)
    /// The most notices of one medium that one number is sent in an hour.
    package var hourlyCap = 20
    /// How long a channel fails before that is a case of its own.
    package var downAfter = Span.minutes(5)
    /// How long work waits unclaimed before that is a case of its own.
    package var unclaimedAfter = Span.seconds(60)

    package init() {}

    /// How long to wait after the `attempt`th failure.
    package func delay(afterAttempt attempt: Int) -> Span {
        retries.isEmpty ? .minutes(5) : retries[min(max(attempt - 1, 0), retries.count - 1)]
    }
}

extension Policy {
    /// The ladders of a scheme that sets none of its own.
    package static var standardLadders: [Case.Kind: LadderPolicy] {
        let urgent = LadderPolicy(
            steps: [
                .init(id: "edt", to: [.post("edt")], by: [.call, .text], wait: .minutes(5), repeatEvery: .minutes(2)),
                .init(
                    id: "manager", to: [.post("manager")], by: [.call, .text], wait: .minutes(10),
                    repeatEvery: .minutes(5)),
            ], rounds: 2)
        return [
            .welfare: LadderPolicy(steps: [
                .init(id: "carer-text", to: [.carer], by: [.text], wait: .minutes(15), shortWait: .minutes(10)),
                .init(id: "carer-call", to: [.carer], by: [.call], wait: .minutes(15), shortWait: .minutes(10)),
                .init(id: "carer-call-again", to: [.carer], by: [.call], wait: .minutes(30), shortWait: .minutes(10)),
                .init(
                    id: "edt-and-contacts", to: [.contacts, .post("edt")], by: [.text, .call], wait: .minutes(15),
                    repeatEvery: .minutes(5)),
                .init(
                    id: "manager", to: [.post("manager")], by: [.call, .text], wait: .minutes(15),
                    repeatEvery: .minutes(5)),
            ]),
            .onSite: urgent, .emergency: urgent, .safeguarding: urgent, .handover: urgent,
            .system: LadderPolicy(steps: [
                .init(id: "it", to: [.post("it")], by: [.call, .text], wait: .minutes(15), repeatEvery: .minutes(5)),
                .init(id: "manager", to: [.post("manager")], by: [.call, .text], wait: .minutes(30)),
            ]),
        ]
    }
}

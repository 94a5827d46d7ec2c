import RespiteCore
import RespiteRecord
import StrictYAML

extension Policy {
    /// Reads a scheme's policy strictly. What the file leaves out is as `Policy()` has it; a ladder that it names
    /// replaces the standard one whole.
    package init(parsing yaml: String) throws(BadYAML) {
        self.init()
        var file = try StrictMapping(parsing: yaml)
        scheme = try file.value("scheme", "the name of the scheme") { $0 } ?? scheme
        zone = try file.value("zone", "a time zone such as Europe/London") { Zone($0)?.name } ?? zone
        nation = try file.value("nation", "one of \(Self.nations)") { Nation(rawValue: $0) } ?? nation
        line = try file.telephone("line")
        fallback = try file.telephone("fallback")
        grace = try file.span("grace") ?? grace
        early = try file.span("early") ?? early
        reviewEveryMonths = try file.count("reviewEveryMonths", 1...60) ?? reviewEveryMonths
        try readSuspensions(file.part("suspensions"))
        copiesExpireAfterDays = try file.count("copiesExpireAfterDays", 1...3650) ?? copiesExpireAfterDays
        terms = try CaseTerms(file.part("acknowledgement"), terms)
        channels = try Self.channels(file.part("channels"), channels)
        rates = try Self.rates(file.part("rates"), rates)
        inbound = try file.values("inbound", "the name of a channel, or a list of them") { $0 } ?? inbound
        noticeTerms = try NoticeTerms(file.part("notices"))
        ladders.merge(try Self.ladders(file.part("ladders"))) { _, own in own }
        emergency = try EmergencyTerms(file.part("emergency"))
        for part in try file.parts("targets") ?? [] { targets.append(try Target(part)) }
        for part in try file.parts("baselines") ?? [] { baselines.append(try Baseline(part, besides: baselines)) }
        try file.end()
        guard fallback != nil else {
            throw BadYAML(line: nil, "fallback is missing: the telephone that is rung when nobody else can be reached")
        }
    }

    private mutating func readSuspensions(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        suspensionAnswer = try part.span("answerWithin") ?? suspensionAnswer
        longestSuspensionMonths = try part.count("longestMonths", 1...24) ?? longestSuspensionMonths
        try part.end()
    }

    private static var nations: String { Nation.allCases.map(\.rawValue).joined(separator: ", ") }

    private static func channels(
        _ part: StrictMapping, _ standard: [Medium: String]
    ) throws(BadYAML) -> [Medium: String] {
        var (part, channels) = (part, standard)
        for medium in Medium.allCases {
            channels[medium] = try part.value(medium.rawValue, "the name of a channel") { $0 } ?? channels[medium]
        }
        try part.end()
        return channels
    }

    private static func rates(_ part: StrictMapping, _ standard: [String: Int]) throws(BadYAML) -> [String: Int] {
        var (part, rates) = (part, standard)
        for channel in part.names { rates[channel] = try part.count(channel, 1...1_000_000) }
        return rates
    }

    private static func ladders(_ part: StrictMapping) throws(BadYAML) -> [Case.Kind: LadderPolicy] {
        var part = part
        var ladders: [Case.Kind: LadderPolicy] = [:]
        for kind in Case.Kind.allCases where part.names.contains(kind.rawValue) {
            ladders[kind] = try LadderPolicy(part.part(kind.rawValue))
        }
        try part.end()
        return ladders
    }
}

extension LadderPolicy {
    fileprivate init(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        let rounds = try part.count("rounds", 1...10) ?? 1
        guard let list = try part.parts("steps"), !list.isEmpty else {
            throw part.refuse("a ladder has at least one step")
        }
        var steps: [Step] = []
        for part in list { steps.append(try Step(part)) }
        guard Set(steps.map(\.id)).count == steps.count else {
            throw part.refuse("two steps of this ladder have the same id")
        }
        try part.end()
        self.init(steps: steps, rounds: rounds)
    }
}

extension LadderPolicy.Step {
    fileprivate init(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        guard let id = try part.value("id", "a short name", { $0.isEmpty ? nil : $0 }) else {
            throw part.refuse("a step has an id")
        }
        let targets = "carer, cared-for, contacts, or a post such as post/edt"
        guard let to = try part.values("to", targets, LadderPolicy.Target.init), !to.isEmpty else {
            throw part.refuse("step “\(id)” says to whom: \(targets)")
        }
        let media = Medium.allCases.map(\.rawValue).joined(separator: ", ")
        let by = try part.values("by", "any of \(media)", Medium.init) ?? [.call, .text]
        guard let wait = try part.wait("wait") else { throw part.refuse("step “\(id)” says how long to wait") }
        self.init(
            id: id, to: to, by: by, wait: wait, shortWait: try part.wait("shortWait"),
            repeatEvery: try part.wait("repeatEvery"), cap: try part.count("cap", 1...20) ?? 3)
        try part.end()
    }
}

extension Target {
    fileprivate init(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        let words = Counts.allCases.map(\.rawValue).joined(separator: ", ")
        guard let name = try part.value("name", "what the target is called", { $0.isEmpty ? nil : $0 }) else {
            throw part.refuse("a target has a name")
        }
        guard let counts = try part.value("counts", "one of \(words)", Counts.init) else {
            throw part.refuse("target “\(name)” says what it counts: \(words)")
        }
        guard let aim = try part.count("aim", 1...10_000_000) else {
            throw part.refuse("target “\(name)” says how many it aims at")
        }
        guard let by = try part.value("by", "a day such as 2027-03-31", LocalDate.init) else {
            throw part.refuse("target “\(name)” says by when it is to be reached")
        }
        let from = try part.value("from", "a day such as 2026-04-01", LocalDate.init)
        try part.end()
        self.init(name, counts: counts, aim: aim, from: from, by: by)
    }
}

extension CaseTerms {
    fileprivate init(_ part: StrictMapping, _ standard: CaseTerms) throws(BadYAML) {
        self = standard
        var part = part
        acknowledgement = try part.span("usual") ?? acknowledgement
        criticalAcknowledgement = try part.span("critical") ?? criticalAcknowledgement
        longestAcknowledgement = try part.span("longest") ?? longestAcknowledgement
        reminderBefore = try part.span("reminderBefore") ?? reminderBefore
        holderAlone = try part.span("holderAlone") ?? holderAlone
        promiseGrace = try part.span("promiseGrace") ?? promiseGrace
        try part.end()
    }
}

extension NoticeTerms {
    fileprivate init(_ part: StrictMapping) throws(BadYAML) {
        self.init()
        var part = part
        retries = try part.values("retries", "spans such as 30 s", Span.init(words:)) ?? retries
        channelTimeout = try part.span("channelTimeout") ?? channelTimeout
        hourlyCap = try part.count("hourlyCap", 1...1000) ?? hourlyCap
        downAfter = try part.span("downAfter") ?? downAfter
        unclaimedAfter = try part.span("unclaimedAfter") ?? unclaimedAfter
        try part.end()
    }
}

extension StrictMapping {
    mutating func span(_ name: String) throws(BadYAML) -> Span? {
        try value(name, "a length of time such as 90 s, 15 min or 2 h", Span.init(words:))
    }

    /// A step that gave nobody time to answer would climb the ladder at one instant.
    fileprivate mutating func wait(_ name: String) throws(BadYAML) -> Span? {
        try value(name, "a length of time of at least a second, such as 90 s or 15 min") {
            Span(words: $0).flatMap { $0 >= .seconds(1) ? $0 : nil }
        }
    }

    fileprivate mutating func telephone(_ name: String) throws(BadYAML) -> String? {
        try value(name, "a telephone number such as 01632 960100") { try? TelephoneNumber(parsing: $0).e164 }
    }
}

extension Span {
    /// Reads `90 s`, `15 min`, `2h`, `1 d`; nil for anything else, and for nothing at all.
    package init?(words: String) {
        let text = words.trimmingPrefix { $0 == " " }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let count = Int(digits), count >= 0, count < 1_000_000 else { return nil }
        switch text.dropFirst(digits.count).filter({ $0 != " " }) {
        case "s", "sec", "seconds": self = .seconds(count)
        case "m", "min", "minutes": self = .minutes(count)
        case "h", "hours", "hour": self = .hours(count)
        case "d", "days", "day": self = .days(count)
        default: return nil
        }
    }
}

import RespiteRecord

/// The steps of one case, in order: whom to reach, how, and how long to give them.
///
/// Copied into the case when it opens, so that a change of policy never moves a case that is running.
package struct Ladder: Hashable, Codable, Sendable {
    package var steps: [Step]
    /// How often the whole ladder is climbed before the last step repeats for ever. At least 1.
    package var rounds: Int

    package init(steps: [Step], rounds: Int = 1) {
        self.steps = steps
        self.rounds = rounds
    }

    /// One rung: its people are paged, again and again until the wait is over.
    package struct Step: Hashable, Codable, Sendable {
        package var id: String
        package var to: [Party]
        package var by: [Medium]
        package var wait: Span
        package var repeatEvery: Span?
        /// The most notices one start of this step sends to one person.
        package var cap: Int

        package init(id: String, to: [Party], by: [Medium], wait: Span, repeatEvery: Span? = nil, cap: Int = 3) {
            (self.id, self.to, self.by) = (id, to, by)
            (self.wait, self.repeatEvery, self.cap) = (wait, repeatEvery, cap)
        }
    }
}

extension Ladder {
    /// The ladder as it can be climbed: with no step at all, one that rings the scheme's last number.
    var usable: Ladder {
        let last = Step(id: "fallback", to: [.fallback], by: Party.fallbackMedia, wait: .minutes(5))
        return Ladder(steps: steps.isEmpty ? [last] : steps.map(\.usable), rounds: rounds)
    }
}

extension Ladder.Step {
    /// Nobody twice, and never so short that it would start again for ever at one instant.
    fileprivate var usable: Ladder.Step {
        var (step, seen) = (self, Set<Party>())
        step.to = to.filter { seen.insert($0).inserted }
        step.wait = max(wait, .seconds(1))
        step.repeatEvery = repeatEvery.map { max($0, .seconds(1)) }
        return step
    }
}

/// How grave a case is; graver ones are worked first.
package enum Severity: Int, Codable, CaseIterable, Comparable, Hashable, Sendable {
    case routine = 1
    case urgent = 2
    case critical = 3

    package static func < (lesser: Severity, graver: Severity) -> Bool { lesser.rawValue < graver.rawValue }
}

/// The spans by which cases run: policy, the same for every case of a scheme.
package struct CaseTerms: Hashable, Codable, Sendable {
    package var acknowledgement = Span.minutes(60)
    package var criticalAcknowledgement = Span.minutes(20)
    package var longestAcknowledgement = Span.hours(4)
    /// How long before the safe-until an acknowledgement ends at the latest.
    package var safeUntilMargin = Span.minutes(75)
    package var reminderBefore = Span.minutes(5)
    /// How long the holder alone is paged after an acknowledgement ran out.
    package var holderAlone = Span.minutes(5)
    package var offer = Span.minutes(10)
    package var offerAfterShift = Span.minutes(15)
    /// How long after a promised arrival the search goes on.
    package var promiseGrace = Span.minutes(10)
    package var longestOutOfSignal = Span.hours(2)
    package var longestSnooze = Span.hours(12)
    package var reopening = Span.days(7)

    package init() {}
}

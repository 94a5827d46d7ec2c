import RespiteRecord

/// A scheme's policy on when carers check in, and how long they have.
package struct WelfareTimes: Hashable, Codable, Sendable {
    /// A part of the day in which nothing should fall due, from its start until just before its end.
    package struct Handover: Hashable, Codable, Sendable {
        package let from: LocalTime
        package let until: LocalTime

        package init(from: LocalTime, until: LocalTime) {
            (self.from, self.until) = (from, until)
        }
    }

    package var usual: LocalTime
    package var grace: Span
    /// The grace where the person cannot be left over an hour, or where that is not known.
    package var shortGrace: Span
    /// When the carer is reminded, after the check-in is due.
    package var reminders: [Span]
    /// When one shift hands over to the next and a missed check-in would find nobody free.
    package var handovers: [Handover]

    package init(usual: LocalTime, grace: Span, shortGrace: Span, reminders: [Span], handovers: [Handover]) {
        (self.usual, self.grace, self.shortGrace) = (usual, grace, shortGrace)
        (self.reminders, self.handovers) = (reminders, handovers)
    }

    /// Due at 10:00, a text then, calls 15 and 30 minutes later, missed after an hour; nothing at hand-over.
    package static let standard = WelfareTimes(
        usual: time(10, 00),
        grace: .minutes(60),
        shortGrace: .minutes(30),
        reminders: [.zero, .minutes(15), .minutes(30)],
        handovers: [
            Handover(from: time(8, 00), until: time(9, 30)), Handover(from: time(16, 00), until: time(17, 30)),
        ]
    )

    package func grace(safeAloneMinutes: Int?) -> Span {
        guard let safeAloneMinutes, safeAloneMinutes > 60 else { return shortGrace }
        return grace
    }

    /// What to tell whoever makes `schedule`: which of its times fall into a hand-over. Elapsed times are not looked at.
    package func warnings(for schedule: Schedule) -> [String] {
        guard case .calendar(let rule) = schedule.kind else { return [] }
        return rule.allTimes.compactMap { time in
            guard let handover = handovers.first(where: { $0.from <= time && time < $0.until }) else { return nil }
            return "A check-in at \(time) is due at hand-over (\(handover.from) to \(handover.until)), "
                + "when a missed one may find nobody free; \(usual) is usual."
        }
    }

    private static func time(_ hour: Int, _ minute: Int) -> LocalTime {
        guard let time = LocalTime(hour: hour, minute: minute) else {
            preconditionFailure("\(hour):\(minute) is no time of day")
        }
        return time
    }
}

import RespiteRecord

/// The events of a case worked once more, each with the world's answers as they were recorded.
package struct CaseHistory: Sendable {
    /// One event, and the case before and after it.
    package struct Chapter: Sendable {
        package var recorded: RecordedCaseEvent
        package var before: Case?
        package var after: Case
        package var effects: [CaseEffect]
    }

    package private(set) var chapters: [Chapter] = []

    /// Throws when an event is refused: then it can never have happened.
    package init(_ events: [RecordedCaseEvent]) throws {
        for recorded in events {
            let world = RecordedWorld(answers: recorded.answers)
            if case .opened(let opening) = recorded.event, chapters.isEmpty {
                let (opened, result) = try Case.open(opening, at: recorded.at, in: world)
                chapters.append(Chapter(recorded: recorded, before: nil, after: opened, effects: result.effects))
            } else if let before = chapters.last?.after {
                var after = before
                let result = try after.apply(recorded.event, at: recorded.at, in: world)
                chapters.append(Chapter(recorded: recorded, before: before, after: after, effects: result.effects))
            }
        }
    }

    /// The case that the events lead to.
    package var value: Case? { chapters.last?.after }

    /// The chapters since the clock was last set: in these, later means later.
    var sinceClockWasSet: ArraySlice<Chapter> {
        let last = chapters.lastIndex { if case .clockSet = $0.recorded.event { true } else { false } }
        return chapters[(last ?? 0)...]
    }
}

/// Gives the recorded answers again, in the order in which they were given.
private final class RecordedWorld: Surroundings {
    private var answers: ArraySlice<Reach>

    init(answers: [Reach]) {
        self.answers = answers[...]
    }

    func reach(_ party: Party, by media: [Medium]) throws -> Reach {
        answers.popFirst() ?? .nobody(.unknown)
    }
}

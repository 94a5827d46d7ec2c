import RespiteRecord

/// Rules 1, 2, 4, 5, 6: that it goes on, step by step, and in time.
extension CaseRecord {
    func pagesOrIsHeld() -> [RuleBroken] {
        var broken = value.violations.map { RuleBroken(.pagesOrIsHeld, "\($0)") }
        let wanted = Dictionary(uniqueKeysWithValues: value.deadlines.map { ($0.key.name, $0.value) })
        for (name, due) in wanted where !armed.contains(where: { $0.what == name && $0.wanted == due }) {
            broken.append(RuleBroken(.pagesOrIsHeld, "“\(name)” at \(due) is not armed"))
        }
        for one in armed where wanted[one.what] == nil {
            broken.append(RuleBroken(.pagesOrIsHeld, "“\(one.what)” is armed for nothing"))
        }
        return broken.sorted { $0.how < $1.how }
    }

    func oneDeadlineOfEachKind() -> [RuleBroken] {
        Dictionary(grouping: armed, by: \.what).filter { $0.value.count > 1 }.keys.sorted()
            .map { RuleBroken(.oneDeadlineOfEachKind, "“\($0)” is armed twice") }
    }

    /// What the events started stands in the rows, once each, and nothing else does.
    func everyStepIsRecorded(_ history: CaseHistory) -> [RuleBroken] {
        var left = runs
        var broken: [RuleBroken] = []
        for started in history.runs {
            if let index = left.firstIndex(of: started) {
                left.remove(at: index)
            } else {
                broken.append(RuleBroken(.everyStepIsRecorded, "run \(started.number) has no row of its own"))
            }
        }
        return broken + left.map { RuleBroken(.everyStepIsRecorded, "run \($0.number) was never started") }
    }

    /// Runs are numbered without a gap, and an empty one is followed at once.
    func stepsInOrder() -> [RuleBroken] {
        var broken: [RuleBroken] = []
        for (index, run) in runs.enumerated() where run.number != index + 1 {
            broken.append(RuleBroken(.stepsInOrder, "run \(run.number) stands where \(index + 1) should"))
        }
        for (empty, next) in zip(runs, runs.dropFirst()) where empty.reached == 0 && next.startedAt > empty.startedAt {
            guard !isRung(at: empty.startedAt) else { continue }
            broken.append(RuleBroken(.stepsInOrder, "run \(empty.number) reached nobody, and was waited for"))
        }
        return broken
    }

    func neverEarly(_ history: CaseHistory) -> [RuleBroken] {
        history.chapters.compactMap { chapter in
            guard case .fell(let deadline) = chapter.recorded.event, let due = chapter.before?.deadlines[deadline],
                chapter.recorded.at < due
            else { return nil }
            return RuleBroken(.neverEarly, "“\(deadline.name)” fell at \(chapter.recorded.at), due at \(due)")
        }
    }

    /// A whole empty round ends with the scheme's last number, which has no run of its own.
    private func isRung(at instant: Instant) -> Bool {
        attempts.contains { $0.party == .fallback && $0.handedAt >= instant } || value.told.contains(.fallback)
    }
}

extension CaseHistory {
    /// Every start of a step that the events came to.
    fileprivate var runs: [CaseRecord.Run] {
        chapters.flatMap { chapter in
            chapter.effects.compactMap { effect in
                guard case .started(let run, let round, let step, let reached) = effect else { return nil }
                return CaseRecord.Run(
                    number: run, round: round, step: step, startedAt: chapter.recorded.at, reached: reached.count)
            }
        }
    }
}

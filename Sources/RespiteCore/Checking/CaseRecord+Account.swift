import RespiteRecord

/// Rules 7, 8, 9, 15: that everything is accounted for.
extension CaseRecord {
    func latenessIsRecorded() -> [RuleBroken] {
        entries.compactMap { entry in
            guard case .fell(let deadline) = entry.recorded.event else { return nil }
            let isKept = fired.contains { $0.what == deadline.name && $0.firedAt == entry.recorded.at }
            return isKept ? nil : RuleBroken(.latenessIsRecorded, "version \(entry.version), “\(deadline.name)”")
        }
    }

    func historyGivesTheCase(_ history: CaseHistory) -> [RuleBroken] {
        var broken: [RuleBroken] = []
        for (index, entry) in entries.enumerated() where entry.version != index + 1 {
            broken.append(RuleBroken(.historyGivesTheCase, "version \(entry.version) stands where \(index + 1) should"))
        }
        if history.value != value {
            broken.append(RuleBroken(.historyGivesTheCase, "its events lead to another case than the one stored"))
        }
        for entry in entries where !entry.isAudited {
            broken.append(RuleBroken(.historyGivesTheCase, "version \(entry.version) does not stand in the audit"))
        }
        return broken
    }

    func oneOpenCaseOfAKey() -> [RuleBroken] {
        value.isOpen && openTwins > 0
            ? [RuleBroken(.oneOpenCaseOfAKey, "\(openTwins) more of its key are open")] : []
    }

    /// Put off for an hour at the most, counted from when it last failed, and somebody is told.
    func oneBadRowStopsNoOther(at now: Instant) -> [RuleBroken] {
        armed.filter { $0.puts > 0 }.compactMap { one in
            if one.due > now + .hours(1) {
                return RuleBroken(.oneBadRowStopsNoOther, "“\(one.what)” waits until \(one.due)")
            }
            return isPutOffTold ? nil : RuleBroken(.oneBadRowStopsNoOther, "nobody is told of “\(one.what)”")
        }
    }
}

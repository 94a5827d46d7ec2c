import RespiteRecord

extension ModelWorld {
    /// Everything that can be seen of it, as `ModelRun` reads the same out of the register.
    var lines: [String] {
        let word = Dictionary(grouping: owed) { "\($0.caseID) \($0.to) \($0.template) \($0.medium)" }
        return cases.map(\.line) + deadlineLines + occurrenceLines
            + word.map { "notice \($0.key): \($0.value.count), ready \($0.value.count { $0.state == .ready })" }
            .sorted()
    }

    private var deadlineLines: [String] {
        rows.map { "deadline \($0.kind) \($0.subject) \($0.what) at \($0.due.milliseconds)" }.sorted()
    }

    private var occurrenceLines: [String] {
        occurrences.enumerated().map { number, id in
            let one = schedules[id.schedule].occurrences[id.place]
            return "occurrence \(number + 1) of \(id.schedule + 1) \(one.state) due \(one.due.milliseconds)"
        }
    }
}

extension ModelCase {
    fileprivate var line: String {
        "case \(id) \(kind) \(key) severity \(severity) \(word) version \(version) holder \(ack?.holder ?? "-")"
    }
}

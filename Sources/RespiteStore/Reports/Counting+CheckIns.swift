import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    func checkIns() throws -> [ReportTable] {
        [try byState(), try byStep(), try leftOpen()]
    }

    private static let due = "occurrence.due >= ? AND occurrence.due < ?"

    private func byState() throws -> ReportTable {
        let labels: [(OccurrenceState, String)] = [
            (.satisfied, "met"), (.late, "heard late"), (.missed, "missed"), (.overdue, "due now"),
            (.expected, "still to come"), (.excused, "paused"), (.cancelled, "cancelled"),
        ]
        let counts = try counts(
            "SELECT state AS key, count(*) AS number FROM occurrence WHERE \(Self.due) GROUP BY state",
            [period.start, period.end], labels: labels.map { ($0.rawValue, $1) })
        return ReportTable(
            "Check-ins",
            rule: "Check-ins that were due in the period. Met is heard before the grace was over, late is "
                + "heard after it, missed is not heard at all.", by: "result", CountTable("check-ins", counts))
    }

    /// Steps in the order of the policy's ladder; those of older ladders after them.
    private func byStep() throws -> ReportTable {
        let rows = try db.rows(
            """
            SELECT ifnull((SELECT step FROM stepRun WHERE stepRun.caseFile = occurrence.caseFile
              ORDER BY run DESC LIMIT 1), '') AS step, count(*) AS number
            FROM occurrence WHERE \(Self.due) AND state IN ('overdue', 'missed', 'late') AND caseFile IS NOT NULL
            GROUP BY 1 ORDER BY 1
            """, [period.start, period.end])
        var found = Dictionary(uniqueKeysWithValues: rows.map { ($0["step"] as String, $0["number"] as Int) })
        var counts = [("nobody was asked yet", found.removeValue(forKey: "") ?? 0)]
        for step in policy.ladder(for: .welfare).steps.map(\.id) {
            counts.append((step, found.removeValue(forKey: step) ?? 0))
        }
        counts += found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return ReportTable(
            "Check-ins not met, by the step that was reached",
            rule: "Check-ins due in the period that were not met in time, "
                + "by the last step of the ladder that their case climbed to.", by: "step",
            CountTable("check-ins", counts))
    }

    private func leftOpen() throws -> ReportTable {
        let count = try number(
            """
            SELECT count(*) FROM occurrence JOIN caseFile ON caseFile.id = occurrence.caseFile
            WHERE \(Self.due) AND occurrence.state IN ('missed', 'late')
              AND ifnull(caseFile.closedAt, ?) - occurrence.missedAt > 3600000
            """, [period.start, period.end, period.now])
        return ReportTable(
            "Unresolved for over an hour",
            rule: "Missed check-ins due in the period whose case was open for more than 60 "
                + "minutes after the grace was over. There must be none.", by: "what",
            CountTable("check-ins", [("unresolved for over an hour", count)], sums: .none))
    }
}

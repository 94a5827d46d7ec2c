import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    func system() throws -> [ReportTable] {
        [try lateness(), try blindTimes(), try notices()]
    }

    private func lateness() throws -> ReportTable {
        let rows = try db.rows(
            "SELECT kind, firedAt - due AS late FROM fired WHERE due >= ? AND due < ?", [period.start, period.end])
        var spans: [String: [Double]] = [:]
        for row in rows {
            let late: Span = row["late"]
            spans[row["kind"], default: []].append(Double(max(0, late.milliseconds)) / 1000)
        }
        return ReportTable(
            "Lateness", rule: "Deadlines due in the period: how long after it each was worked.", by: "of what",
            FigureTable(of: spans.sorted { $0.key < $1.key }.map { ($0.key.spaced, $0.value) }, in: .seconds))
    }

    private func blindTimes() throws -> ReportTable {
        let words: [(BlindTime.Why, String)] = [
            (.down, "not running"), (.clockForward, "clock set forward"), (.clockBack, "clock set back"),
        ]
        let rows = try words.map { why, label in
            let row = try db.first(
                """
                SELECT count(*) AS number, ifnull(sum(abs(untilAt - fromAt)), 0) AS long,
                  ifnull(max(abs(untilAt - fromAt)), 0) AS longest, ifnull(sum(fired), 0) AS fired
                FROM blind WHERE why = ? AND untilAt > ? AND fromAt < ?
                """, [why, period.start, period.end])
            let (long, longest): (Span, Span) = (row?["long"] ?? .zero, row?["longest"] ?? .zero)
            let (number, fired): (Int, Int) = (row?["number"] ?? 0, row?["fired"] ?? 0)
            return FigureTable.Row(
                label, of: number,
                [Double(long.milliseconds) / 60_000, Double(longest.milliseconds) / 60_000, Double(fired)])
        }
        return ReportTable(
            "Times when nothing was watched",
            rule: "Times that touch the period, each in full, and the deadlines that fell "
                + "due meanwhile and were worked at its end.", by: "why",
            FigureTable(
                [.init("together", in: .minutes), .init("longest", in: .minutes), .init("deadlines", in: .number)], rows
            ))
    }

    private func notices() throws -> ReportTable {
        let states: [(String, [NoticeState.Word])] = [
            ("delivered", [.delivered]), ("accepted", [.accepted, .asked]), ("failed", [.failedForGood]),
            ("not needed", [.superseded]), ("to be sent", [.ready, .handed]),
        ]
        let rows = try db.rows(
            """
            SELECT channel, state, count(*) AS number FROM notice WHERE raisedAt >= ? AND raisedAt < ?
            GROUP BY channel, state ORDER BY channel
            """, [period.start, period.end])
        var counts: [String: [Int]] = [:]
        for row in rows {
            let (channel, state, number): (String, NoticeState.Word, Int) = (
                row["channel"], row["state"], row["number"]
            )
            guard let column = states.firstIndex(where: { $0.1.contains(state) }) else { continue }
            counts[channel, default: states.map { _ in 0 }][column] += number
        }
        let channels = counts.keys.sorted()
        return ReportTable(
            "Notices",
            rule: "Notices raised in the period, by their channel and by what has become of them until now. "
                + "Accepted is taken by the channel, with no word yet of its having arrived.", by: "channel",
            CountTable(
                rows: channels, columns: states.map(\.0), channels.map { counts[$0] ?? [] }, sums: .both,
                share: .init("% delivered", ofColumn: 0)))
    }
}

import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    func governance() throws -> [ReportTable] {
        [try looks(), try toReview(), try accessRequests(), try erasures()]
    }

    private func looks() throws -> ReportTable {
        let labels = [
            ("emergency", "emergency"), ("review", "review"), ("registration", "registration"),
            ("accessRequest", "access request"), ("audit", "audit"),
        ]
        let counts = try counts(
            """
            SELECT purpose AS key, count(*) AS number FROM audit
            WHERE at >= ? AND at < ? AND purpose IS NOT NULL GROUP BY purpose
            """, [period.start, period.end], labels: labels, other: "other")
        return ReportTable(
            "Looks by purpose",
            rule: "Entries of the audit of somebody's having seen personal data, by what they said it "
                + "was for.", by: "purpose", CountTable("looks", counts))
    }

    private func toReview() throws -> ReportTable {
        func entries(_ filter: String) throws -> Int {
            try number("SELECT count(*) FROM audit WHERE at >= ? AND at < ? AND \(filter)", [period.start, period.end])
        }
        let counts = [
            ("health shown for an emergency, none open (break-glass)", try entries("result = 'breakGlass'")),
            ("codes revealed in an emergency", try entries("action = 'code.reveal' AND result = 'done'")),
            ("codes revealed without one", try entries("action = 'code.reveal' AND result = 'noEmergency'")),
            ("entered late", try entries("happenedAt IS NOT NULL")),
            ("taken out of the register (export)", try entries("action = 'register.export'")),
        ]
        return ReportTable(
            "What stands out",
            rule: "Entries of the audit. Break-glass is counted when the look was made, whether or not "
                + "an emergency was opened afterwards.", by: "what",
            CountTable("entries", counts, sums: .none))
    }

    private func accessRequests() throws -> ReportTable {
        let rows = try db.rows(
            "SELECT dueOn, releasedAt FROM accessRequest WHERE receivedOn >= ? AND receivedOn <= ?",
            [period.first, period.last])
        var counts = ["answered in time": 0, "answered late": 0, "open, in time": 0, "open, late": 0]
        for row in rows {
            let (due, released): (LocalDate, Instant?) = (row["dueOn"], row.optional("releasedAt"))
            let day = period.zone.local(released ?? period.now).date
            let isLate = day > due
            counts[
                released == nil
                    ? (isLate ? "open, late" : "open, in time")
                    : (isLate ? "answered late" : "answered in time"), default: 0] += 1
        }
        return ReportTable(
            "Access requests",
            rule: "Requests received in the period. In time is by the day on which they were due, "
                + "extensions included.", by: "state",
            CountTable("requests", counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
    }

    private func erasures() throws -> ReportTable {
        let counts = try counts(
            "SELECT basis AS key, count(*) AS number FROM certificate WHERE erasedAt >= ? AND erasedAt < ? GROUP BY basis",
            [period.start, period.end], labels: ErasureBasis.allCases.map { ($0.rawValue, $0.rawValue) })
        return ReportTable(
            "Erasures", rule: "Plans erased in the period, by the ground of their certificates.", by: "ground",
            CountTable("plans", counts))
    }
}

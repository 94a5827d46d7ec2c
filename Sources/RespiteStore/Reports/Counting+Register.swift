import GRDB
import RespiteCore
import RespiteRecord

// What the register holds today, whatever the period.
extension Counting {
    func register() throws -> [ReportTable] {
        [
            try plans(), try gaps(), try overdue(), try age(), try contacts(), try cards(), try carersByAge(),
        ]
    }

    private static let live = "plan.state NOT IN ('ended', 'erased')"

    private func plans() throws -> ReportTable {
        let states: [PlanState] = [.draft, .registered, .suspended, .ended]
        let counts = try states.map { state in
            try ["gaps = 0", "gaps > 0"].map {
                try number("SELECT count(*) FROM plan WHERE NOT forDrills AND state = ? AND \($0)", [state])
            }
        }
        return ReportTable(
            "Plans by state",
            rule: "Plans as they stand now. A plan is incomplete while an answer is missing that a "
                + "plan must have; erased plans are not counted, nor those made for drills.", by: "state",
            CountTable(
                rows: states.map(\.rawValue), columns: ["complete", "incomplete"], counts, sums: .both,
                share: .init("% complete", ofColumn: 0)))
    }

    private func gaps() throws -> ReportTable {
        let counts = try GapCount.all(in: db).prefix(20).map { ($0.path, $0.plans) }
        return ReportTable(
            "Why plans are incomplete",
            rule: "Drafts, registered and suspended plans that lack the answer, the twenty "
                + "commonest. A plan that lacks several is counted with each.", by: "answer",
            CountTable("plans", counts, sums: .none))
    }

    private func overdue() throws -> ReportTable {
        let due = "\(Self.registered) AND reviewDueOn"
        let reaches = [
            ("under a month", 0, 1), ("1 to 3 months", 1, 3), ("3 to 6 months", 3, 6), ("6 to 12 months", 6, 12),
        ]
        let counts = try reaches.map { label, from, to in
            (
                label,
                try number(
                    "SELECT count(*) FROM plan INDEXED BY planByReview WHERE \(due) < ? AND reviewDueOn >= ?",
                    [monthsAgo(from), monthsAgo(to)])
            )
        }
        let rest = try number("SELECT count(*) FROM plan INDEXED BY planByReview WHERE \(due) < ?", [monthsAgo(12)])
        return ReportTable(
            "Reviews overdue",
            rule: "Registered and suspended plans whose review was due before today, by how long ago.",
            by: "overdue for", CountTable("plans", counts + [("over a year", rest)]))
    }

    private func age() throws -> ReportTable {
        let last = "ifnull(lastReviewedOn, registeredOn)"
        let reaches = [
            ("under 3 months", 0, 3), ("3 to 6 months", 3, 6), ("6 to 12 months", 6, 12), ("1 to 2 years", 12, 24),
        ]
        let counts = try reaches.map { label, from, to in
            (
                label,
                try number(
                    "SELECT count(*) FROM plan WHERE \(Self.registered) AND \(last) <= ? AND \(last) > ?",
                    [monthsAgo(from), monthsAgo(to)])
            )
        }
        let rest = try number("SELECT count(*) FROM plan WHERE \(Self.registered) AND \(last) <= ?", [monthsAgo(24)])
        return ReportTable(
            "Age of what is known",
            rule: "Registered and suspended plans by when they were last reviewed, or else "
                + "registered.", by: "last reviewed", CountTable("plans", counts + [("over 2 years", rest)]))
    }

    private func contacts() throws -> ReportTable {
        let ofDrills = "SELECT id FROM plan WHERE forDrills"
        let asked = "SELECT count(*) FROM planContact WHERE \(Worklist.wouldBeAsked) AND plan NOT IN (\(ofDrills)) AND"
        let counts = [
            ("proved within a year", try number("\(asked) provedOn > ?", [monthsAgo(12)])),
            ("proved longer ago", try number("\(asked) provedOn <= ?", [monthsAgo(12)])),
            ("never proved", try number("\(asked) provedOn IS NULL")),
        ]
        return ReportTable(
            "Contacts",
            rule: "Contacts of plans in use who would be asked: neither declined nor kept from being told. "
                + "Somebody in two plans is counted in each. Proved is answered on a number that is held.",
            by: "number",
            CountTable("contacts", counts))
    }

    private func cards() throws -> ReportTable {
        let counts = try counts(
            "SELECT state AS key, count(*) AS number FROM card GROUP BY state",
            labels: CardState.allCases.map { ($0.rawValue, $0.rawValue) })
        return ReportTable(
            "Cards", rule: "Every card there ever was, by what it is now.", by: "state", CountTable("cards", counts))
    }

    private func carersByAge() throws -> ReportTable {
        let born = "substr(person.born || '-01-01', 1, 10)"
        let rows = try db.rows(
            """
            SELECT CASE WHEN person.born IS NULL THEN 'unknown' WHEN \(born) > ?1 THEN 'young'
                WHEN \(born) > ?2 THEN 'youngAdult' WHEN \(born) > ?3 THEN 'adult' ELSE 'older' END AS key,
              count(*) AS number
            FROM (SELECT DISTINCT carer FROM plan WHERE \(Self.registered) AND carer IS NOT NULL) AS somebody
            JOIN person ON person.id = somebody.carer GROUP BY key
            """, [monthsAgo(18 * 12), monthsAgo(26 * 12), monthsAgo(65 * 12)])
        let found = Dictionary(uniqueKeysWithValues: rows.map { ($0["key"] as String, $0["number"] as Int) })
        let groups = [
            ("under 18", "young"), ("18 to 25", "youngAdult"), ("26 to 64", "adult"), ("65 and over", "older"),
            ("not known", "unknown"),
        ]
        return ReportTable(
            "Carers by age",
            rule: "Carers with a registered or suspended plan, each once, by their age today. Of a date "
                + "of birth that is known in part, the earliest day counts.", by: "age",
            CountTable("carers", groups.map { ($0.0, found[$0.1] ?? 0) }))
    }
}

extension Counting {
    static let registered = "plan.state IN ('registered', 'suspended') AND NOT plan.forDrills"

    func monthsAgo(_ months: Int) -> LocalDate { period.today.adding(months: -months) }
}

import GRDB
import RespiteCore
import RespiteRecord

/// What of a plan is found by columns and not by its document.
extension Change {
    /// Keeps in columns what the worklists, the duty lookups and the alarms ask of a plan.
    func keepFacts(of plan: Int64, _ document: Plan, gaps: PlanGaps) throws {
        try db.run(
            "UPDATE plan SET noticeOn = ?, isRestricted = ?, forDrills = ?, gaps = ? WHERE id = ?",
            [
                document.sharing.privacyNotice.on, document.sharing.restricted != nil, document.form.forDrills == true,
                gaps.count, plan,
            ])
        if try db.value(PlanState.self, "SELECT state FROM plan WHERE id = ?", [plan])?.isLive == true {
            // What a plan for drills lacks is nobody's work.
            try keepGaps(document.form.forDrills == true ? .none : gaps, of: plan)
            try keepBirthdays(of: plan, document)
        }
        try keepNumbersKeptAway(of: plan, document.mustNotBeTold)
    }

    /// Keeps what a plan lacks, whatever it lacked before.
    func keepGaps(_ gaps: PlanGaps, of plan: Int64) throws {
        let kept = "SELECT gapSet.paths FROM plan JOIN gapSet ON gapSet.id = plan.gapSet WHERE plan.id = ?"
        let before = try db.value(String.self, kept, [plan])
        guard before != gaps.paths else { return }
        if before != nil { try forgetGaps(of: plan) }
        guard let paths = gaps.paths else { return }
        let set = try db.value(Int64.self, "SELECT id FROM gapSet WHERE paths = ?", [paths]) ?? newGapSet(paths)
        try db.run("UPDATE gapSet SET plans = plans + 1 WHERE id = ?", [set])
        try db.run("UPDATE plan SET gapSet = ? WHERE id = ?", [set, plan])
    }

    private func newGapSet(_ paths: String) throws -> Int64 {
        let set = try db.insert("INSERT INTO gapSet (paths, plans) VALUES (?, 0)", [paths])
        try db.run("INSERT INTO gap (path, gapSet) SELECT value, ? FROM json_each(?)", [set, paths])
        return set
    }

    /// A set goes with the last plan that lacks just that.
    func forgetGaps(of plan: Int64) throws {
        guard let set = try db.value(Int64.self, "SELECT gapSet FROM plan WHERE id = ?", [plan]) else { return }
        try db.run("UPDATE plan SET gapSet = NULL WHERE id = ?", [plan])
        try db.run("UPDATE gapSet SET plans = plans - 1 WHERE id = ?", [set])
        let paths = "SELECT value FROM gapSet, json_each(gapSet.paths) WHERE gapSet.id = ?1 AND gapSet.plans = 0"
        try db.run("DELETE FROM gap WHERE path IN (\(paths)) AND gapSet = ?1", [set])
        try db.run("DELETE FROM gapSet WHERE id = ? AND plans = 0", [set])
    }

    /// The birthdays that come after the plan was made; those that were answered stay as they are.
    func keepBirthdays(of plan: Int64, _ document: Plan) throws {
        // A new plan has none, and to look is cheaper than to delete nothing.
        if try db.exists("SELECT 1 FROM birthday WHERE plan = ?", [plan]) {
            try db.run("DELETE FROM birthday WHERE plan = ? AND outcome IS NULL AND contactedOn IS NULL", [plan])
        }
        let since = try db.value(LocalDate.self, "SELECT enteredOn FROM plan WHERE id = ?", [plan]) ?? today
        let wanted = [
            ("carer", document.carer.born, Birthdays.ofCarers),
            ("caredFor", document.caredFor.born, Birthdays.ofCaredFor),
        ]
        for (who, born, ages) in wanted {
            for age in ages {
                guard let day = born?.turns(age), day > since else { continue }
                try db.run(
                    "INSERT INTO birthday (plan, who, age, day) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    [plan, who, age, day])
            }
        }
    }

    /// Whoever had their birthday stopped with the plan; the others are not asked any more.
    func stopBirthdays(of plan: Int64) throws {
        try db.run(
            "UPDATE birthday SET outcome = 'stopped' WHERE plan = ? AND outcome IS NULL AND day <= ?", [plan, today])
        try db.run("DELETE FROM birthday WHERE plan = ? AND outcome IS NULL", [plan])
    }

    private func keepNumbersKeptAway(of plan: Int64, _ people: Answer<Plan.KeptAway>) throws {
        let before = Set(try db.rows("SELECT e164 FROM keptAwayNumber WHERE plan = ?", [plan]) { $0["e164"] as String })
        let numbers = Set(people.items.flatMap(\.telephones).compactMap(\.dialled))
        guard numbers != before else { return }
        try db.run("DELETE FROM keptAwayNumber WHERE plan = ?", [plan])
        for number in numbers {
            try db.run("INSERT INTO keptAwayNumber (plan, e164) VALUES (?, ?)", [plan, number])
        }
    }
}

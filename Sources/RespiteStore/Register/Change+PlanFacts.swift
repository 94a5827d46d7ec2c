import GRDB
import RespiteCore
import RespiteRecord

extension Plan {
    /// What must be answered and is not, without saying of which contact or medicine: `contacts.agreement.state`.
    package func gapPaths(on today: LocalDate) throws -> [String] {
        try Completeness(of: self, on: today).gaps.filter { $0.need == .must }.map(\.path.withoutPlaces)
    }
}

extension String {
    /// `contacts.name` of `contacts[2].name`.
    package var withoutPlaces: String {
        guard utf8.contains(UInt8(ascii: "[")) else { return self }
        var (bytes, depth): ([UInt8], Int) = ([], 0)
        for byte in utf8 {
            if byte == UInt8(ascii: "[") { depth += 1 }
            if depth == 0 { bytes.append(byte) }
            if byte == UInt8(ascii: "]") { depth -= 1 }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What of a plan is found by columns and not by its document.
extension Change {
    /// Keeps in columns what the worklists, the duty lookups and the alarms ask of a plan.
    func keepFacts(of plan: Int64, _ document: Plan, gaps: [String], isNew: Bool = false) throws {
        try db.run(
            "UPDATE plan SET noticeOn = ?, isRestricted = ?, forDrills = ?, gaps = ? WHERE id = ?",
            [
                document.sharing.privacyNotice.on, document.sharing.restricted != nil, document.form.forDrills == true,
                gaps.count, plan,
            ])
        if try db.value(PlanState.self, "SELECT state FROM plan WHERE id = ?", [plan])?.isLive == true {
            if !isNew { try forgetGaps(of: plan) }
            // What a plan for drills lacks is nobody's work.
            try keepGaps(document.form.forDrills == true ? [] : gaps, of: plan)
            try keepBirthdays(of: plan, document)
        }
        try keepNumbersKeptAway(of: plan, document.mustNotBeTold)
    }

    /// Keeps what a plan lacks that had no gaps before.
    func keepGaps(_ paths: [String], of plan: Int64) throws {
        let wanted = Set(paths)
        let list = try Document.text(wanted.sorted())
        var known = try knownGaps(list)
        if known.count < wanted.count {
            try db.run("INSERT OR IGNORE INTO gap (path) SELECT value FROM json_each(?)", [list])
            known = try knownGaps(list)
        }
        try db.run("UPDATE gap SET plans = plans + 1 WHERE id IN (SELECT value FROM json_each(?))", [known.ids])
        try db.run("INSERT INTO planGap (gap, plan) SELECT value, ? FROM json_each(?)", [plan, known.ids])
    }

    /// How many of these gaps some plan has had before, and their numbers as a JSON array.
    private func knownGaps(_ paths: String) throws -> (count: Int, ids: String) {
        let row = try db.first(
            """
            SELECT count(*) AS count, json_group_array(id) AS ids
            FROM gap WHERE path IN (SELECT value FROM json_each(?))
            """, [paths])
        return (row?["count"] ?? 0, row?["ids"] ?? "[]")
    }

    func forgetGaps(of plan: Int64) throws {
        let known = "SELECT gap FROM planGap WHERE gap IN (SELECT id FROM gap) AND plan = ?"
        try db.run("UPDATE gap SET plans = plans - 1 WHERE id IN (\(known))", [plan])
        try db.run("DELETE FROM planGap WHERE gap IN (SELECT id FROM gap) AND plan = ?", [plan])
    }

    /// The birthdays that come after the plan was made; those that were answered stay as they are.
    func keepBirthdays(of plan: Int64, _ document: Plan) throws {
        try db.run("DELETE FROM birthday WHERE plan = ? AND outcome IS NULL AND contactedOn IS NULL", [plan])
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
        try db.run("DELETE FROM keptAwayNumber WHERE plan = ?", [plan])
        for number in Set(people.items.flatMap(\.telephones).compactMap(\.dialled)) {
            try db.run("INSERT INTO keptAwayNumber (plan, e164) VALUES (?, ?)", [plan, number])
        }
    }
}

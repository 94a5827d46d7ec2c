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
    func keepFacts(of plan: Int64, _ document: Plan, gaps: [String]) throws {
        try db.run(
            "UPDATE plan SET noticeOn = ?, isRestricted = ?, forDrills = ?, gaps = ? WHERE id = ?",
            [
                document.sharing.privacyNotice.on, document.sharing.restricted != nil, document.form.forDrills == true,
                gaps.count, plan,
            ])
        if try db.value(PlanState.self, "SELECT state FROM plan WHERE id = ?", [plan])?.isLive == true {
            // What a plan for drills lacks is nobody's work.
            try keepGaps(document.form.forDrills == true ? [] : gaps, of: plan)
            try keepBirthdays(of: plan, document)
        }
        try keepNumbersKeptAway(of: plan, document.mustNotBeTold)
    }

    /// Keeps what a plan lacks, whatever it lacked before.
    func keepGaps(_ paths: [String], of plan: Int64) throws {
        let list = try Document.text(Set(paths).sorted())
        let before = "SELECT gapSet.paths FROM plan JOIN gapSet ON gapSet.id = plan.gapSet WHERE plan.id = ?"
        guard try db.value(String.self, before, [plan]) != list else { return }
        try forgetGaps(of: plan)
        guard !paths.isEmpty else { return }
        let set = try db.value(Int64.self, "SELECT id FROM gapSet WHERE paths = ?", [list]) ?? newGapSet(list)
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

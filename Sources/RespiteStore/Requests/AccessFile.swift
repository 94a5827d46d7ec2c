import GRDB
import RespiteCore
import RespiteRecord

/// Everything that is kept about one person, taken apart into pieces of which each is sent or withheld.
struct AccessFile {
    private let db: Database
    private let person: Int64
    private let zone: Zone
    private(set) var pieces: [AccessPiece] = []

    init(of person: Int64, in db: Database, _ zone: Zone) throws {
        (self.db, self.person, self.zone) = (db, person, zone)
        for plan in try plans() { try add(plan) }
        try addCards()
        try addEquality()
        try addMessages()
        try addLooks()
    }

    private mutating func add(_ section: String, _ words: String, _ text: String, isOwn: Bool) {
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
        pieces.append(AccessPiece(section, words, text, isOwn: isOwn))
    }

    private func plans() throws -> [PlanHeader] {
        try db.rows(
            PlanHeader.select + """
                 WHERE plan.state <> 'erased' AND (plan.carer = ?1 OR plan.caredFor = ?1
                  OR plan.id IN (SELECT plan FROM planContact WHERE person = ?1)) ORDER BY plan.id
                """, [person], as: PlanHeader.init
        )
    }

    /// A carer and whoever they look after are in the whole plan, a contact in their own place in it alone.
    private mutating func add(_ header: PlanHeader) throws {
        let section = "Plan \(header.reference)"
        let plan = try PlanRead.read(header, in: db).plan
        guard header.carer == person || header.caredFor == person else {
            var own = Plan()
            own.contacts = .stated(plan.contacts.items.filter { $0.id == String(person) })
            return try addFields(of: own, section) { _ in true }
        }
        let isCarer = header.carer == person
        try addFields(of: plan, section) { path in
            let part = path.prefix { $0 != "." && $0 != "[" }
            return isCarer ? Self.ofCarer.contains(part) : Self.ofCaredFor.contains(part)
        }
        try addNotes(of: header, section)
    }

    private static let ofCarer: Set<Substring> = ["carer"]
    private static let ofCaredFor: Set<Substring> = [
        "caredFor", "health", "movingAndDailyLife", "communication", "decisions",
    ]

    private mutating func addFields(of plan: Plan, _ section: String, isOwn: (String) -> Bool) throws {
        for field in try PlanDifference(from: Plan(), to: plan).changes {
            add(section, field.words, field.after ?? "", isOwn: isOwn(field.path))
        }
    }

    /// What others wrote or said: each may be about others too.
    private mutating func addNotes(of plan: PlanHeader, _ section: String) throws {
        let cases = try db.rows(
            """
            SELECT at, note FROM caseEvent WHERE note IS NOT NULL
              AND caseFile IN (SELECT id FROM caseFile WHERE plan = ?1 AND kind <> 'safeguarding') ORDER BY at
            """, [plan.id])
        for row in cases { add(section, "note of \(day(row["at"]))", row["note"], isOwn: false) }
        let tasks = try db.rows(
            "SELECT raisedAt, note FROM task WHERE plan = ? AND note IS NOT NULL ORDER BY id", [plan.id])
        for row in tasks { add(section, "task of \(day(row["raisedAt"]))", row["note"], isOwn: false) }
        let alerts = try db.rows("SELECT raisedAt, words FROM nightAlert WHERE plan = ? ORDER BY id", [plan.id])
        for row in alerts { add(section, "word to the night of \(day(row["raisedAt"]))", row["words"], isOwn: false) }
        try addConcerns(of: plan)
        try addEmergencies(of: plan)
        let checkIns = try db.rows("SELECT at, word FROM checkIn WHERE plan = ? ORDER BY at", [plan.id])
        for row in checkIns where plan.carer == person {
            add(section, "check-in of \(day(row["at"]))", row["word"], isOwn: true)
        }
    }

    private mutating func addConcerns(of plan: PlanHeader) throws {
        let rows = try db.rows(
            "SELECT raisedAt, words FROM concern WHERE caseFile IN (SELECT id FROM caseFile WHERE plan = ?)", [plan.id])
        for row in rows {
            let texts = try Document.texts(in: row["words"], ConcernWords.self)
            add(
                AccessPiece.safeguarding, "concern of \(day(row["raisedAt"]))", texts.joined(separator: "; "),
                isOwn: false)
        }
    }

    private mutating func addEmergencies(of plan: PlanHeader) throws {
        for row in try db.rows("SELECT emergency FROM emergencyPlan WHERE plan = ? ORDER BY emergency", [plan.id]) {
            let id: Int64 = row["emergency"]
            let section = "Emergency \(EmergencyNumber(Int(id)))"
            for entry in try EmergencyRow.find(id, in: db).value.entries {
                let texts = try Document.texts(in: Document.text(entry), EmergencyEntry.self)
                let words = "\(entry.fact.word.spaced), \(day(entry.at)), entry \(entry.number)"
                add(section, words, texts.joined(separator: "; "), isOwn: false)
            }
        }
    }

    private mutating func addCards() throws {
        for row in try db.rows("SELECT number, kind, state FROM card WHERE holder = ? ORDER BY id", [person]) {
            let text = [row["kind"] as String, row["state"]].map(\.spaced).joined(separator: ", ")
            add("Cards", row["number"], text, isOwn: true)
        }
    }

    /// They go to their subject alone, and to nobody else in the house.
    private mutating func addEquality() throws {
        guard let row = try db.first("SELECT * FROM equality WHERE person = ?", [person]) else { return }
        for measure in EqualityMeasure.allCases {
            let answer: String? = row.optional(measure.rawValue)
            add(AccessPiece.equality, measure.words, answer.map(\.spaced) ?? "", isOwn: true)
        }
    }

    private mutating func addMessages() throws {
        let rows = try db.rows("SELECT receivedAt, text, note FROM message WHERE person = ? ORDER BY id", [person])
        for row in rows {
            add("Messages", "message of \(day(row["receivedAt"]))", row["text"], isOwn: true)
            let note: String? = row.optional("note")
            add("Messages", "note on the message of \(day(row["receivedAt"]))", note ?? "", isOwn: false)
        }
    }

    /// Who looked, by role.
    private mutating func addLooks() throws {
        let rows = try db.rows(
            """
            SELECT role, purpose, count(*) AS times, max(at) AS last FROM audit
            WHERE purpose IS NOT NULL AND (subject = (SELECT 'person/' || subject FROM person WHERE id = ?1)
              OR subject IN (SELECT 'plan/' || subject FROM plan WHERE carer = ?1 OR caredFor = ?1
                OR id IN (SELECT plan FROM planContact WHERE person = ?1)))
            GROUP BY role, purpose ORDER BY role, purpose
            """, [person])
        for row in rows {
            let (role, purpose, times): (String, String, Int) = (row["role"], row["purpose"], row["times"])
            let text = "for \(purpose.spaced), \(times == 1 ? "once" : "\(times) times"), last \(day(row["last"]))"
            add("Who looked", role.spaced, text, isOwn: true)
        }
    }

    private func day(_ instant: Instant) -> String {
        let local = zone.local(instant)
        return "\(local.date) \(local.time)"
    }
}

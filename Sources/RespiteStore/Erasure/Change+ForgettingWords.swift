import Crypto
import Foundation
import GRDB
import RespiteCore
import RespiteRecord

/// What people wrote beside things, said in an emergency, or sent.
extension Change {
    func forgetWords(of plan: PlanHeader, _ traces: Traces) throws {
        let cases = "SELECT id FROM caseFile WHERE plan = ?1"
        for sql in [
            "UPDATE caseEvent SET note = NULL WHERE caseFile IN (\(cases))",
            "UPDATE attempt SET detail = NULL WHERE notice IN (SELECT id FROM notice WHERE caseFile IN (\(cases)))",
            "UPDATE concern SET words = '{\"about\":\"\",\"words\":\"\"}' WHERE caseFile IN (\(cases))",
            "UPDATE pause SET reason = '' WHERE schedule IN (SELECT id FROM schedule WHERE plan = ?1)",
            "UPDATE enquiry SET name = NULL, telephone = NULL, note = NULL WHERE plan = ?1",
            "UPDATE suspension SET reason = '' WHERE plan = ?1",
            "UPDATE nightAlert SET words = '', endedAt = ifnull(endedAt, ?2) WHERE plan = ?1",
            """
            DELETE FROM auditWords WHERE entry IN (SELECT sequence FROM audit
              WHERE subject = (SELECT 'plan/' || subject FROM plan WHERE id = ?1)
                OR subject IN (SELECT 'enquiry/' || subject FROM enquiry WHERE plan = ?1)
                OR subject IN (SELECT 'case/' || id FROM caseFile WHERE plan = ?1)
                OR subject IN (SELECT 'alert/' || id FROM nightAlert WHERE plan = ?1))
            """,
        ] { try db.run(sql, sql.contains("?2") ? [plan.id, now] : [plan.id]) }
        try forgetTasks("plan = ?1 OR caseFile IN (\(cases))", plan.id)
        for number in traces.numbers { try db.run("DELETE FROM called WHERE address = ?", [number]) }
    }

    /// A task's key may hold a number or words as well as its note does.
    private func forgetTasks(_ which: String, _ about: Int64) throws {
        for row in try db.rows(TaskRow.select + " WHERE task.doneAt IS NULL AND (\(which))", [about]) {
            try finishTask(TaskRow(row), .notNeeded, note: nil)
        }
        try db.run("UPDATE task SET note = NULL, key = 'erased/' || id WHERE \(which)", [about])
    }

    /// What a person's own tasks are kept under, whichever plan they name.
    private func forgetTasks(ofPerson person: Int64) throws {
        try forgetTasks("task.key GLOB 'number/' || ?1 || '/*'", person)
    }

    /// An emergency whose plans are all erased keeps its facts and no words. In one that concerned others too, only what
    /// says who was erased goes.
    func forgetEmergencies(of plan: PlanHeader, _ traces: Traces) throws {
        let rows = try db.rows(
            """
            SELECT emergency AS id, EXISTS (SELECT 1 FROM emergencyPlan AS other JOIN plan ON plan.id = other.plan
              WHERE other.emergency = emergencyPlan.emergency AND plan.id <> ?1 AND plan.state <> 'erased') AS isShared
            FROM emergencyPlan WHERE plan = ?1
            """, [plan.id])
        for row in rows {
            let isShared: Bool = row["isShared"]
            try forget(emergency: row["id"]) { !isShared || traces.areIn($0) }
        }
    }

    /// Enters what is left of an entry in the audit too, so that it is known from one that somebody changed.
    private func replace(_ number: Int, of emergency: Int64, with wordless: String) throws {
        try db.run(
            "UPDATE emergencyEntry SET entry = ? WHERE emergency = ? AND number = ?", [wordless, emergency, number])
        try enter(
            AuditNote(
                action: "emergency.erase", subject: "emergency/\(emergency)", version: number,
                detail: Array(SHA256.hash(data: Data(wordless.utf8)))))
    }

    private func forget(emergency: Int64, where isToGo: @escaping (String) -> Bool) throws {
        let entries = try db.rows("SELECT number, entry FROM emergencyEntry WHERE emergency = ?", [emergency])
        for row in entries {
            let wordless = try Document.withoutWords(row["entry"], EmergencyEntry.self, where: isToGo)
            if wordless != row["entry"] { try replace(row["number"], of: emergency, with: wordless) }
        }
        try forgetTexts(isToGo, emergency, in: "caseEvent", "note", key: "caseFile, version", of: Self.casesOf)
        try forgetTexts(isToGo, emergency, in: "outsider", "name", key: "id", of: "emergency = ?1")
        try forgetTexts(isToGo, emergency, in: "outsider", "telephone", key: "id", of: "emergency = ?1")
        try forgetTexts(isToGo, emergency, in: "handoverList", "readBack", key: "id", of: Self.listsOf)
        for row in try db.rows("SELECT id, words FROM concern WHERE emergency = ?", [emergency]) {
            let wordless = try Document.withoutWords(row["words"], ConcernWords.self, where: isToGo)
            try db.run("UPDATE concern SET words = ? WHERE id = ?", [wordless, row["id"] as Int64])
        }
        let notices = "SELECT id FROM notice WHERE caseFile = (SELECT caseFile FROM emergency WHERE id = ?)"
        try db.run("UPDATE attempt SET detail = NULL WHERE notice IN (\(notices))", [emergency])
        try forgetAuditWords(of: "emergency/\(emergency)")
    }

    private static let listsOf =
        "EXISTS (SELECT 1 FROM json_each(handoverList.emergencies) WHERE value = ?1) AND readBack IS NOT NULL"
    /// The emergency's own case, and those by which it was handed over.
    private static let casesOf = """
        note IS NOT NULL AND (caseFile = (SELECT caseFile FROM emergency WHERE id = ?1)
          OR caseFile IN (SELECT handoverList.caseFile FROM handoverList WHERE \(listsOf)))
        """

    /// Empties the texts of a column that are to go.
    private func forgetTexts(
        _ isToGo: (String) -> Bool, _ about: Int64, in table: String, _ column: String, key: String, of which: String
    ) throws {
        let rows = try db.rows("SELECT \(key), \(column) AS text FROM \(table) WHERE \(which)", [about])
        let test = key.split(separator: ", ").map { "\($0) = ?" }.joined(separator: " AND ")
        for row in rows {
            guard let text: String = row.optional("text"), isToGo(text) else { continue }
            let place = key.split(separator: ", ").map { row[String($0)] as Int64 }
            try db.run("UPDATE \(table) SET \(column) = '' WHERE \(test)", StatementArguments(place))
        }
    }

    /// What the people sent in, and what was sent to them.
    func forgetMessages(of plan: PlanHeader, _ people: [Int64], _ traces: Traces) throws {
        var messages = try db.rows("SELECT id FROM message WHERE plan = ?", [plan.id])
        for person in people { messages += try db.rows("SELECT id FROM message WHERE person = ?", [person]) }
        for number in traces.numbers { messages += try db.rows("SELECT id FROM message WHERE sender = ?", [number]) }
        for id in Set(messages.map { $0["id"] as Int64 }) { try forget(message: id) }
        for person in people {
            try forgetNotices(to: .person(person))
            try forgetTasks(ofPerson: person)
            try forgetAuditWords(of: PersonRow.subject(person, in: db))
        }
    }

    private func forget(message id: Int64) throws {
        try disarm(.message, id, "unread")
        try endSystem(.message(id))
        try db.run(
            """
            UPDATE message SET sender = '', text = '', note = NULL, state = CASE state WHEN 'waiting' THEN 'read' ELSE state END,
              readAt = CASE state WHEN 'waiting' THEN ? ELSE readAt END WHERE id = ?
            """, [now, id])
        try forgetNotices(to: .sender(id))
        try forgetAuditWords(of: "message/\(id)")
    }

    private func forgetNotices(to party: Party) throws {
        try db.run("UPDATE attempt SET detail = NULL WHERE notice IN (SELECT id FROM notice WHERE party = ?)", [party])
        try db.run(
            "UPDATE notice SET state = 'superseded', dueAt = NULL, errand = NULL WHERE party = ? AND state = 'ready'",
            [party])
    }

    private func forgetAuditWords(of subject: String) throws {
        try db.run(
            "DELETE FROM auditWords WHERE entry IN (SELECT sequence FROM audit WHERE subject = ?)", [subject])
    }
}

import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Keeps a message, does what a machine may do about it, and answers it. Returns its number.
    func takeIn(_ message: NewMessage) throws -> Int64 {
        let answer = TextAnswer(reading: message.text)
        let person = try onlyPerson(with: message.sender)
        let plans = try person.map(plans(ofCarer:)) ?? []
        let around = try plans.isEmpty ? person.map(plans(around:)) ?? [] : plans
        let word = plans.isEmpty ? nil : answer.word
        let isSettled = word != nil && !answer.saysMore
        let id = try db.insert(
            """
            INSERT INTO message (channel, messageKey, sender, receivedAt, takenAt, text, person, plan, word, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                message.channel, message.key, message.sender, min(message.receivedAt, now), now, message.text, person,
                around.first?.id, word, isSettled ? MessageRow.State.settled : .waiting,
            ])
        try enter(
            AuditNote(action: "inbox.deliver", subject: "message/\(id)", result: isSettled ? "settled" : "waiting"))
        var isMet = false
        if let word { for plan in plans where try checkIn(word, of: plan, by: message, id) { isMet = true } }
        if !isSettled { try awaitReader(of: id, about: around) }
        try begin(
            NewNotice(party: .sender(id), media: [.text], template: Self.reply(to: word, isMet: isMet, isSettled)))
        return id
    }

    private static func reply(to word: CheckInWord?, isMet: Bool, _ isSettled: Bool) -> String {
        switch word {
        case .help: "receivedHelp"
        case .ok where isSettled: isMet ? "receivedOK" : "receivedEarly"
        case .ok, .worried, nil: "received"
        }
    }

    /// Whoever is on record with this number, when that is one person only.
    private func onlyPerson(with number: String) throws -> Int64? {
        let people = try db.rows("SELECT DISTINCT person FROM telephone WHERE e164 = ? LIMIT 2", [number])
        return people.count == 1 ? people[0]["person"] as Int64 : nil
    }

    private func plans(ofCarer person: Int64) throws -> [PlanOfSender] {
        try db.rows(
            "SELECT id, reference FROM plan WHERE carer = ? AND state NOT IN ('ended', 'erased') ORDER BY id", [person]
        ) { PlanOfSender(id: $0["id"], reference: $0["reference"]) }
    }

    /// The plans of those whom this person is cared for by, or is a contact of.
    private func plans(around person: Int64) throws -> [PlanOfSender] {
        try db.rows(
            """
            SELECT id, reference FROM plan WHERE state NOT IN ('ended', 'erased')
              AND (caredFor = ?1 OR id IN (SELECT plan FROM planContact WHERE person = ?1)) ORDER BY id
            """, [person]
        ) { PlanOfSender(id: $0["id"], reference: $0["reference"]) }
    }

    /// Records what the sender says of themselves. Returns whether anything waited for it. A call for help of somebody
    /// without check-ins is an emergency all the same.
    private func checkIn(_ word: CheckInWord, of plan: PlanOfSender, by message: NewMessage, _ id: Int64) throws -> Bool
    {
        let answer = try record(
            NewCheckIn(
                reference: plan.reference, word: word, channel: message.channel, at: min(message.receivedAt, now),
                clientKey: "message/\(id)/\(plan.id)"))
        if word == .help, answer.cases.isEmpty { try raiseEmergency(ofPlan: plan.id, otherwise: "plan-\(plan.id)") }
        return !answer.satisfied.isEmpty
    }

    /// Somebody must read it within ten minutes. Whoever works a case that it may be about is told now.
    private func awaitReader(of id: Int64, about plans: [PlanOfSender]) throws {
        try arm(
            .message, id, "unread", at: now + MessageRow.patience, .elapsed, severity: Severity.urgent.rawValue)
        for plan in plans {
            let open = try db.rows("SELECT * FROM caseFile WHERE plan = ? AND closedAt IS NULL", [plan.id])
            for row in try open.map(CaseRow.init) {
                let number = MessageNumber(Int(id))
                try apply(.joined(row.value.severity), to: row, note: "Message \(number) came in: read it.")
            }
        }
    }

    /// Nobody has read a message in time: the posts are paged until somebody has.
    func messageFell(_ deadline: Deadline) throws {
        let message = try MessageRow.find(deadline.subject, in: db)
        guard message.state == .waiting else { return }
        try raise(
            Opening(
                kind: .system, key: .system(.message(message.id)), severity: .urgent,
                ladder: ladder(for: .emergency, plan: message.plan), terms: policy.terms, asksPostFirst: true),
            plan: message.plan)
    }
}

/// A plan that a message may be about.
struct PlanOfSender {
    var id: Int64
    var reference: String
}

extension String {
    /// The cause of a system case: nobody has read a message.
    static func message(_ id: Int64) -> String { "message/\(MessageNumber(Int(id)))" }
}

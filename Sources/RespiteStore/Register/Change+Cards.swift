import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Makes a card for the carer of a plan, or for the cared-for person a card of their own.
    func makeCard(_ kind: Card.Kind, for plan: PlanHeader, _ state: CardState) throws -> String {
        guard let holder = kind == .caredFor ? plan.caredFor : plan.carer else {
            throw StoreError.refused("The plan does not name the person who would hold the card.")
        }
        let number = try makeCard(kind, holder: holder, state)
        let action = state == .requested ? "card.request" : "card.issue"
        try enter(AuditNote(action: action, subject: plan.auditName, result: kind.rawValue))
        return number
    }

    private func makeCard(_ kind: Card.Kind, holder: Int64, _ state: CardState) throws -> String {
        let number = try newReference()
        try db.run(
            "INSERT INTO card (number, kind, state, holder, issuedAt) VALUES (?, ?, ?, ?, ?)",
            [number, kind, state, holder, state == .issued ? now : nil])
        touch(.card)
        touch(.person(holder))
        return number
    }

    func handOut(_ row: CardRow) throws {
        guard row.card.state.after(.issue) != nil else {
            throw StoreError.refused("This card is \(row.card.state.rawValue): only a card that waits is handed out.")
        }
        try db.run(
            "UPDATE card SET state = 'issued', issuedAt = ?, reportedAt = NULL, reportedOn = NULL WHERE id = ?",
            [now, row.id])
        try noted("card.issue", row, row.card.kind.rawValue)
    }

    /// Records what became of a card, and puts on the list what must be done about it.
    func report(_ row: CardRow, _ state: CardState, lostWithIt: [String]?) throws {
        guard let step = CardState.Step(reporting: state) else {
            throw StoreError.refused("A card is reported lost, stolen, damaged, returned or revoked.")
        }
        guard row.card.state.after(step) != nil else {
            throw StoreError.refused(
                row.card.state == .replaced
                    ? "This card was replaced already; report the one that replaced it."
                    : "This card was never handed out. Revoke it if nobody needs it.")
        }
        try db.run(
            "UPDATE card SET state = ?, reportedAt = ?, reportedOn = ?, lostWithIt = ? WHERE id = ?",
            [state, now, today, try lostWithIt.map { try Document.text($0) }, row.id])
        if state.isReported {
            try raiseTasks(for: row, state, lostWithIt)
        } else {
            try settleTask("card/\(row.card.number)")
        }
        try noted("card.report", row, state.rawValue)
    }

    /// Gives a card's holder another one in its place. Returns its number.
    func replace(_ row: CardRow, by kind: Card.Kind?) throws -> String {
        guard row.card.state.after(.replace) != nil else {
            throw StoreError.refused("Only a card that was handed out, and not replaced yet, is replaced.")
        }
        let number = try makeCard(kind ?? row.card.kind, holder: row.holder, .issued)
        try db.run(
            "UPDATE card SET state = 'replaced', replacedBy = (SELECT id FROM card WHERE number = ?) WHERE id = ?",
            [number, row.id])
        try settleTask("card/\(row.card.number)")
        try noted("card.replace", row, (kind ?? row.card.kind).rawValue)
        return number
    }

    /// The card itself by the end of the week; what was lost with it today.
    private func raiseTasks(for row: CardRow, _ state: CardState, _ lostWithIt: [String]?) throws {
        let plan = try planOf(row)
        let question = lostWithIt == nil && state != .damaged
        try raiseTask(
            NewTask(.cardReported, key: "card/\(row.card.number)", dueOn: today.adding(days: question ? 0 : 7)) {
                $0.plan = plan
                $0.note = "\(row.card.number) \(state.rawValue)"
                if question { $0.note? += "; ask whether keys, letters or a code went with it" }
            })
        for (lost, kind) in [("code", TaskKind.changeCode), ("keys", .changeLocks), ("letters", .warnOfLetters)]
        where lostWithIt?.contains(lost) == true {
            let key = plan.map { Self.taskKey(kind, $0) } ?? "\(kind.rawValue)/card-\(row.card.number)"
            try raiseTask(
                NewTask(kind, key: key, dueOn: today) {
                    $0.plan = plan
                    $0.note = "lost with card \(row.card.number)"
                })
        }
    }

    /// A plan that the card opens: a live one, if there is one.
    private func planOf(_ row: CardRow) throws -> Int64? {
        let column = row.card.kind == .caredFor ? "caredFor" : "carer"
        return try db.value(
            "SELECT id FROM plan WHERE \(column) = ? ORDER BY state IN ('ended', 'erased'), id LIMIT 1", [row.holder])
    }

    private func noted(_ action: String, _ row: CardRow, _ result: String) throws {
        touch(.card)
        let subject = try db.value(Int64.self, "SELECT subject FROM person WHERE id = ?", [row.holder]) ?? 0
        try enter(AuditNote(action: action, subject: "person/\(subject)", result: result))
    }
}

import Crypto
import Foundation
import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Enters facts in an emergency: its record, its deadlines, its case, its notices and the audit, all or nothing.
    func enter(_ facts: [NewFact], in row: EmergencyRow, source: EmergencyEntry.Source = .live) throws -> EmergencyRow {
        var row = row
        for fact in facts { try enter(fact, in: &row, source) }
        return row
    }

    private func enter(_ new: NewFact, in row: inout EmergencyRow, _ source: EmergencyEntry.Source) throws {
        let party = try new.who.map { try self.party($0, in: row.id) } ?? .fallback
        let entry = EmergencyEntry(
            number: row.value.nextNumber, at: new.at ?? now, enteredAt: now,
            source: new.sheet.map(EmergencyEntry.Source.paper) ?? source,
            by: author.uid.map(Party.staff), fact: new.fact(party))
        let before = row.value.deadlines
        let effects: [EmergencyEffect]
        do { effects = try row.value.apply(entry, at: now) } catch let refusal as EmergencyRefusal {
            throw StoreError.emergencyRefused(refusal)
        }
        try keep(entry, of: row)
        try rearm(row, from: before)
        for effect in effects { try carryOut(effect, of: row) }
        try renewAcknowledgement(of: row, source)
        touch(.cases)
    }

    private func keep(_ entry: EmergencyEntry, of row: EmergencyRow) throws {
        let text = try Document.text(entry)
        try db.run(
            "INSERT INTO emergencyEntry (emergency, number, at, enteredAt, uid, name, entry) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [row.id, entry.number, entry.at, now, author.uid, author.name, text])
        if let closing = row.value.closing {
            try db.run("UPDATE emergency SET closedAt = ? WHERE id = ?", [closing.at, row.id])
        }
        try enter(
            AuditNote(
                action: "emergency.\(entry.fact.word)", subject: "emergency/\(row.id)", version: entry.number,
                detail: Array(SHA256.hash(data: Data(text.utf8)))))
    }

    private func rearm(_ row: EmergencyRow, from before: Set<EmergencyDeadline>) throws {
        let wanted = row.value.deadlines
        for deadline in wanted.subtracting(before) {
            try arm(
                .emergency, row.id, deadline.name, at: deadline.at, deadline.line,
                severity: Severity.critical.rawValue)
        }
        for deadline in before.subtracting(wanted) { try disarm(.emergency, row.id, deadline.name) }
    }

    /// Whoever has the case and works it keeps it: what they enter shows that they are there.
    private func renewAcknowledgement(of row: EmergencyRow, _ source: EmergencyEntry.Source) throws {
        let file = try CaseRow.find(row.caseFile, in: db)
        guard source == .live, let uid = author.uid, let ack = file.value.holds.ack, ack.holder == .staff(uid),
            ack.offer == nil, ack.until - now < policy.terms.criticalAcknowledgement - .minutes(5)
        else { return }
        try apply(.extended(by: ack.holder, for: nil, deputy: nil), to: file)
    }

    private func carryOut(_ effect: EmergencyEffect, of row: EmergencyRow) throws {
        let file = try CaseRow.find(row.caseFile, in: db)
        switch effect {
        case .onCase(let event):
            // What is entered after the end belongs to the record; the case has closed.
            if file.value.isOpen { try apply(event, to: file) }
        case .tellHolder:
            if let holder = file.value.holds.ack?.holder { try remind(holder, of: file) }
        case .tell(let party): try remind(party, of: file)
        case .raiseLoneWorker(let who, let person):
            try raiseOnSite("onsite/E-\(row.id)-\(who)-\(person)", ladder(for: .onSite, plan: file.plan), file)
        case .raiseDuress(let who, _):
            try raiseOnSite("onsite/duress-E-\(row.id)-\(who)", .duress, file)
        case .followUp(let task): try raiseTask(NewTask(task, of: row, file))
        }
    }

    private func remind(_ party: Party, of file: CaseRow) throws {
        guard case .by(let media) = try directory(file.plan).reach(party, by: [.text, .call]) else { return }
        try owe(.remind(party, by: media), of: file)
    }

    private func raiseOnSite(_ key: String, _ ladder: Ladder, _ file: CaseRow) throws {
        try raise(
            Opening(
                kind: .onSite, key: Case.Key(rawValue: key).marked(file.value.key.isDrill),
                severity: .critical, ladder: ladder, terms: policy.terms, asksPostFirst: true), plan: file.plan)
    }

    /// An emergency's deadline has come. One that its record does not ask for any more changes nothing.
    func emergencyFell(_ deadline: Deadline) throws {
        let row = try EmergencyRow.find(deadline.subject, in: db)
        guard let due = row.value.deadlines.first(where: { $0.name == deadline.what }) else { return }
        _ = try enter([NewFact(.fell(due))], in: row, source: .clock)
    }

    /// The party that `somebody` is; whoever was met just now is written down.
    private func party(_ somebody: Somebody, in emergency: Int64) throws -> Party {
        switch somebody {
        case .known(let party): return party
        case .met(let name, let telephone, let role):
            if let known = try registered(name, as: role) { return known }
            let known = try db.value(
                Int64.self, "SELECT id FROM outsider WHERE emergency = ? AND name = ?", [emergency, name])
            if let known { return .other(known) }
            return .other(
                try db.insert(
                    "INSERT INTO outsider (emergency, name, telephone, role) VALUES (?, ?, ?, ?)",
                    [emergency, name, telephone, role]))
        }
    }
}

extension Change {
    /// A provider or a worker whom the scheme knows by that name.
    private func registered(_ name: String, as role: String?) throws -> Party? {
        switch role {
        case "provider", "agency":
            try db.value(Int64.self, "SELECT id FROM provider WHERE name = ? COLLATE NOCASE AND isActive", [name])
                .map(Party.provider)
        case "worker":
            try db.value(Int64.self, "SELECT id FROM worker WHERE name = ? COLLATE NOCASE AND isActive", [name])
                .map(Party.worker)
        default: nil
        }
    }
}

extension NewTask {
    /// One of each kind for an emergency; of those about somebody, one for each of them.
    fileprivate init(_ task: FollowUp, of row: EmergencyRow, _ file: CaseRow) {
        let number = EmergencyNumber(Int(row.id))
        let what = task.kind == .other ? task.note ?? "" : task.about?.description ?? ""
        self.init(task.kind, key: "\(number)/\(task.kind.rawValue)/\(what)", dueOn: task.due) {
            ($0.plan, $0.caseFile, $0.note) = (file.plan, file.id, task.note ?? "After emergency \(number).")
        }
    }
}

extension Ladder {
    /// Nobody at the site is rung: only the scheme's own posts, at once.
    fileprivate static let duress = Ladder(
        steps: [
            .init(
                id: "edt", to: [.dutyTeam, .manager], by: [.call, .text], wait: .minutes(2), repeatEvery: .minutes(1)),
            .init(id: "manager", to: [.manager], by: [.call, .text], wait: .minutes(5)),
        ], rounds: 3)
}

extension EmergencyDeadline {
    /// How the deadline is called in its column: unique within an emergency.
    var name: String {
        let (about, word) =
            switch self {
            case .urgent(let person, _): ("\(person)", "urgent")
            case .safeUntil(let person, _): ("\(person)", "safeUntil")
            case .standBy(let person, _): ("\(person)", "standBy")
            case .offerUnanswered(let offer, _): ("\(offer)", "offer")
            case .offerWithoutDetails(let offer, _): ("\(offer)", "details")
            case .late(let party, _): ("\(party)", "late")
            case .ringAgain(let party, _): ("\(party)", "ringAgain")
            case .bookOut(let party, _): ("\(party)", "bookOut")
            case .tellPerson(let party, _): ("\(party)", "tellPerson")
            case .tellCarer: ("", "tellCarer")
            case .decide: ("", "decide")
            case .freeHoursEnd: ("", "freeHoursEnd")
            case .services: ("", "services")
            }
        return [word, about, String(at.milliseconds)].joined(separator: " ")
    }

    /// The free hours' question comes by the clock on the wall; everything else is so long after something.
    var line: Deadline.Line {
        if case .decide = self { .civil } else { .elapsed }
    }
}

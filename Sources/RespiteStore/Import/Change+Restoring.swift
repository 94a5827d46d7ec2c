import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Keeps plans of an export as they were, each in a transaction of its own, while nobody else waits to write.
    package func restorePlans(
        _ plans: [(export: PlanExport, draft: PlanDraft)], isRehearsal: Bool, by author: Author, at now: Instant
    ) async -> [Result<ImportedRow, any Error>] {
        await rehearsable(plans, isRehearsal: isRehearsal, by: author, at: now) { change, plan in
            try change.restore(plan.export, plan.draft)
        }
    }
}

extension Store {
    /// Keeps enquiries of an export under the numbers that they had.
    package func restoreEnquiries(
        _ enquiries: [Enquiry], isRehearsal: Bool, by author: Author, at now: Instant
    ) async -> [Result<ImportedRow, any Error>] {
        await rehearsable(enquiries, isRehearsal: isRehearsal, by: author, at: now) { try $0.restore($1) }
    }
}

extension Change {
    fileprivate func restore(_ enquiry: Enquiry) throws -> ImportedRow {
        let row = ImportedRow(reference: enquiry.reference ?? "", isNew: true, twins: [])
        if let known = try db.first(Enquiry.select + " WHERE enquiry.id = ?", [enquiry.id], as: Enquiry.init) {
            guard known == enquiry else { throw StoreError.refused("Its number is another enquiry's here.") }
            return ImportedRow(reference: row.reference, isNew: false, twins: [])
        }
        let plan = try enquiry.reference.map { try PlanHeader.find($0, in: db).id }
        let subject = newSubject()
        try db.run(
            """
            INSERT INTO enquiry (id, subject, state, receivedAt, channel, name, telephone, note, plan)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                enquiry.id, subject, enquiry.state, enquiry.receivedAt, enquiry.channel, enquiry.name,
                enquiry.telephone, enquiry.note, plan,
            ])
        try enter(AuditNote(action: "enquiry.restore", subject: "enquiry/\(subject)"))
        return row
    }

    fileprivate func restore(_ export: PlanExport, _ draft: PlanDraft) throws -> ImportedRow {
        let isKnown = try db.value(Bool.self, "SELECT 1 FROM plan WHERE reference = ?", [export.reference]) ?? false
        if isKnown { return ImportedRow(reference: export.reference, isNew: false, twins: []) }
        let plan = draft.plan
        for person in [plan.carer.person, plan.caredFor.person] + plan.contacts.items.map(\.person) {
            try restore(person)
        }
        let subject = newSubject()
        let version = export.versions.last?.note.version ?? 1
        let ending = export.course.ending
        let id = try db.insert(
            """
            INSERT INTO plan (subject, reference, externalId, state, version, registeredOn, lastReviewedOn, reviewDueOn,
              gaps, enteredOn, endedOn, endReason, endNote, handedOverTo, handedOverOn)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                subject, export.reference, export.externalId, export.state, version, export.registeredOn,
                export.lastReviewedOn, export.reviewDueOn, draft.gaps.count, export.course.enteredOn, ending?.on,
                ending?.reason, ending?.note, ending?.handedOverTo, ending?.handedOverOn,
            ])
        let document = try keepPeople(of: draft, in: id)
        try keepFacts(of: id, document, gaps: draft.gaps)
        try restore(export.course, of: id)
        for version in export.versions { try restore(version, of: id) }
        for card in export.cards { try restore(card) }
        for card in export.cards { try restoreReplacement(of: card.card) }
        try enter(
            AuditNote(action: "plan.restore", subject: PlanHeader.auditName(subject), version: version))
        touch(.plan(id))
        return ImportedRow(reference: export.reference, isNew: true, twins: [])
    }

    /// Keeps somebody under the number that they had; whoever has it must be the same.
    private func restore(_ person: Person) throws {
        guard let id = person.id.flatMap(Int64.init) else {
            guard person == Person() else { throw StoreError.refused("It names somebody without a number.") }
            return
        }
        let known = try db.value(String.self, "SELECT details FROM person WHERE id = ?", [id])
        guard let known else {
            return try add(id, person)
        }
        guard known == (try Document.text(person)) else {
            throw StoreError.refused(
                "The number of a person in it is somebody else's here. An export goes into an empty register.")
        }
    }

    private func restore(_ version: PlanExport.Version, of plan: Int64) throws {
        try db.run(
            "INSERT INTO planVersion (plan, version, madeAt, madeByName, why, document) VALUES (?, ?, ?, ?, ?, ?)",
            [
                plan, version.note.version, version.note.madeAt, version.note.by, version.note.why,
                try Document.text(version.plan),
            ])
    }

    /// A card of several plans is restored with the first of them.
    private func restore(_ held: PlanExport.HeldCard) throws {
        let card = held.card
        try db.run(
            """
            INSERT INTO card (number, kind, state, holder, issuedAt, reportedAt, reportedOn, lostWithIt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO NOTHING
            """,
            [
                card.number, card.kind, card.state == .replaced ? .issued : card.state, held.holder, card.issuedAt,
                card.reportedAt, card.reportedAt.map { zone.local($0).date },
                try card.lostWithIt.map { try Document.text($0) },
            ])
        touch(.card)
    }

    private func restoreReplacement(of card: Card) throws {
        guard card.state == .replaced, let later = card.replacedBy else { return }
        try db.run(
            "UPDATE card SET state = 'replaced', replacedBy = (SELECT id FROM card WHERE number = ?) WHERE number = ?",
            [later, card.number])
    }
}

import GRDB
import RespiteRecord

/// A plan with all that the register keeps of it but codes and equality answers.
package struct PlanExport: Hashable, Sendable {
    package struct Version: Hashable, Sendable {
        package var note: PlanVersionNote
        package var plan: Plan

        package init(note: PlanVersionNote, plan: Plan) {
            (self.note, self.plan) = (note, plan)
        }
    }

    package struct HeldCard: Hashable, Sendable {
        package var card: Card
        /// The number of the person who holds it.
        package var holder: Int64

        package init(card: Card, holder: Int64) {
            (self.card, self.holder) = (card, holder)
        }
    }

    package var reference: String
    package var externalId: String?
    package var state: PlanHeader.State
    package var registeredOn: LocalDate?
    package var lastReviewedOn: LocalDate?
    package var reviewDueOn: LocalDate?
    /// From the first to the newest, whose people are as they are now.
    package var versions: [Version]
    package var cards: [HeldCard]
    package var course: PlanCourse

    package init(
        reference: String, externalId: String?, state: PlanHeader.State, registeredOn: LocalDate?,
        lastReviewedOn: LocalDate?, reviewDueOn: LocalDate?, versions: [Version], cards: [HeldCard],
        course: PlanCourse
    ) {
        (self.reference, self.externalId, self.state) = (reference, externalId, state)
        (self.registeredOn, self.lastReviewedOn, self.reviewDueOn) = (registeredOn, lastReviewedOn, reviewDueOn)
        (self.versions, self.cards, self.course) = (versions, cards, course)
    }
}

extension Store {
    /// Plans by reference, after `after`; that they were taken out is entered in the audit.
    package func exportPlans(
        after: String?, limit: Int, by author: Author, at now: Instant
    ) async throws -> [PlanExport] {
        let plans = try await read { db in
            try db.rows(
                PlanHeader.select + " WHERE plan.state <> 'erased' AND plan.reference > ifnull(?, '')"
                    + " ORDER BY plan.reference LIMIT ?", [after, limit]
            ) { try PlanExport(PlanHeader($0), in: db) }
        }
        try await write(by: author, at: now) { change in
            try change.enter(
                AuditNote(action: "register.export", fieldGroup: "plan", result: "exported \(plans.count)"))
        }
        return plans
    }
}

extension PlanExport {
    fileprivate init(_ header: PlanHeader, in db: Database) throws {
        let notes = try PlanVersionNote.all(of: header.id, in: db)
        self.init(
            reference: header.reference, externalId: header.externalId, state: header.state,
            registeredOn: header.registeredOn, lastReviewedOn: header.lastReviewedOn, reviewDueOn: header.reviewDueOn,
            versions: try notes.map { note in
                Version(note: note, plan: try PlanRead.read(header, version: note.version, in: db).plan)
            },
            cards: try db.rows(
                CardRow.select + " WHERE card.holder IN (?, ?) ORDER BY card.number", [header.carer, header.caredFor]
            ) { row in
                let row = try CardRow(row)
                return HeldCard(card: row.card, holder: row.holder)
            },
            course: try PlanCourse(of: header, in: db))
    }
}

import GRDB
import RespiteCore
import RespiteRecord

/// What making or changing a plan came to.
package struct PlanSaved: Hashable, Codable, Sendable {
    package var reference: String
    package var version: Int
}

/// A plan as it is to be kept: the document, and what was found out about it.
package struct PlanDraft: Hashable, Codable, Sendable {
    package var plan: Plan
    package var gaps: PlanGaps
    /// The contacts, by position, whom the plan says must not be told.
    package var barred: Set<Int>

    package init(plan: Plan, gaps: PlanGaps, barred: Set<Int>) {
        (self.plan, self.gaps, self.barred) = (plan, gaps, barred)
    }
}

extension Store {
    /// Makes a plan, a draft, from an enquiry or from nothing.
    package func createPlan(
        _ draft: PlanDraft, enquiry: Int64? = nil, externalId: String? = nil, requestKey: RequestKey? = nil,
        by author: Author, at now: Instant
    ) async throws -> PlanSaved {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                try change.create(draft, enquiry: enquiry, externalId: externalId, action: "plan.create")
            }
        }
    }

    /// Makes the next version of a plan.
    package func revisePlan(
        _ reference: String, basedOn: Int, _ draft: PlanDraft, why: String?, requestKey: RequestKey? = nil,
        by author: Author, at now: Instant
    ) async throws -> PlanSaved {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                let header = try change.plan(reference, basedOn: basedOn)
                let version = header.version + 1
                try change.db.run(
                    "UPDATE plan SET version = ? WHERE id = ?", [version, header.id])
                var draft = draft
                try change.recognise(&draft.plan, in: header)
                try change.keepVersion(version, of: header.id, draft, why: why)
                try change.enter(
                    AuditNote(action: "plan.revise", subject: header.auditName, version: version, fieldGroup: "plan"))
                return PlanSaved(reference: reference, version: version)
            }
        }
    }

    /// Puts a plan on the register, complete or not.
    package func registerPlan(
        _ reference: String, basedOn: Int, on today: LocalDate, requestKey: RequestKey? = nil, by author: Author,
        at now: Instant
    ) async throws -> LocalDate {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) { try change.register(change.plan(reference, basedOn: basedOn), on: today) }
        }
    }

    /// Records that a plan was read through; returns when that is due again.
    package func reviewPlan(
        _ reference: String, basedOn: Int, on today: LocalDate, by author: Author, at now: Instant
    ) async throws -> LocalDate {
        try await write(by: author, at: now) { change in
            try change.review(change.plan(reference, basedOn: basedOn), on: today)
        }
    }
}

extension Change {
    /// The plan, if `basedOn` is still its version.
    func plan(_ reference: String, basedOn: Int) throws -> PlanHeader {
        let header = try PlanHeader.find(reference, in: db)
        guard header.version == basedOn else { throw StoreError.stale(current: header.version) }
        guard header.state != .erased else { throw StoreError.refused("This plan was erased.") }
        return header
    }

    /// Makes a plan, a draft, and enters it in the audit as `action`.
    func create(
        _ draft: PlanDraft, enquiry: Int64? = nil, externalId: String?, action: String
    ) throws -> PlanSaved {
        let (reference, subject) = (try newReference(), newSubject())
        let plan = try db.insert(
            """
            INSERT INTO plan (subject, reference, externalId, state, version, gaps, enteredOn)
            VALUES (?, ?, ?, 'draft', 1, ?, ?)
            """, [subject, reference, externalId, draft.gaps.count, today])
        try keepVersion(1, of: plan, draft, why: nil)
        if let enquiry { try convert(enquiry, to: plan) }
        try enter(AuditNote(action: action, subject: PlanHeader.auditName(subject), version: 1))
        return PlanSaved(reference: reference, version: 1)
    }

    /// Returns since when the plan is on the register: today, unless it was before.
    func register(_ header: PlanHeader, on today: LocalDate) throws -> LocalDate {
        if header.state == .registered, let on = header.registeredOn { return on }
        guard header.state.after(.register) != nil else {
            throw StoreError.refused("Only a draft is registered; this plan is \(header.state.rawValue).")
        }
        guard header.carer != nil, header.caredFor != nil else {
            throw StoreError.refused("A plan names a carer and a person they look after before it is registered.")
        }
        try db.run(
            """
            UPDATE plan SET state = 'registered', registeredOn = ?1, lastReviewedOn = ?1, reviewDueOn = ?2
            WHERE id = ?3
            """, [today, today.adding(months: policy.reviewEveryMonths), header.id])
        touch(.plan(header.id))
        try enter(AuditNote(action: "plan.register", subject: header.auditName, version: header.version))
        return today
    }

    func auditName(ofPlan plan: Int64) throws -> String {
        PlanHeader.auditName(try db.value(Int64.self, "SELECT subject FROM plan WHERE id = ?", [plan]) ?? 0)
    }

    /// A reference that no plan and no card has ever had.
    func newReference() throws -> String {
        while true {
            let reference = drawReference()
            let isTaken = try db.value(
                Bool.self,
                "SELECT EXISTS (SELECT 1 FROM plan WHERE reference = ?1 UNION ALL SELECT 1 FROM card WHERE number = ?1)",
                [reference])
            if isTaken == false { return reference }
        }
    }

    fileprivate func convert(_ enquiry: Int64, to plan: Int64) throws {
        guard let row = try db.first("SELECT state, subject FROM enquiry WHERE id = ?", [enquiry]) else {
            throw StoreError.notFound("enquiry")
        }
        guard row["state"] != Enquiry.State.converted else {
            throw StoreError.refused("This enquiry has been converted to a plan already.")
        }
        try db.run("UPDATE enquiry SET state = 'converted', plan = ? WHERE id = ?", [plan, enquiry])
        try enter(AuditNote(action: "enquiry.convert", subject: "enquiry/\(row["subject"] as Int64)"))
    }

    /// Keeps a version's document, and its people and contacts in tables of their own.
    fileprivate func keepVersion(_ version: Int, of plan: Int64, _ draft: PlanDraft, why: String?) throws {
        let document = try keepPeople(of: draft, in: plan)
        try keepFacts(of: plan, document, gaps: draft.gaps)
        try addVersion(version, of: plan, document, why: why)
        try republish(takeChangedPeople(), besides: plan, why: "somebody in it was changed in another plan")
    }

    /// Keeps the people of a plan, and returns its document with their numbers.
    func keepPeople(of draft: PlanDraft, in plan: Int64) throws -> Plan {
        var document = draft.plan
        let carer = try keep(document.carer.person)
        let caredFor = try keep(document.caredFor.person)
        document.carer.id = carer.map(String.init)
        document.caredFor.id = caredFor.map(String.init)
        try db.run(
            "UPDATE plan SET carer = ?, caredFor = ?, minutesAlone = ? WHERE id = ?",
            [carer, caredFor, document.caredFor.minutesAlone, plan])
        if let caredFor {
            try db.run(
                "UPDATE person SET nhsNumber = ?1 WHERE id = ?2 AND nhsNumber IS NOT ?1",
                [document.caredFor.nhsNumber, caredFor])
        }
        document.contacts = try keepContacts(document.contacts, of: plan, barred: draft.barred)
        return document
    }
}

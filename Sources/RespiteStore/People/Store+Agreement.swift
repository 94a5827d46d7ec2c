import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Records what a contact said to being one. Who says no is not asked any more, in open cases either.
    package func recordAgreement(
        _ word: AgreementWord, how: String?, of person: Int64, in reference: String, requestKey: RequestKey? = nil,
        by author: Author, at now: Instant
    ) async throws -> Plan.Agreement.State {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                try change.record(word, how: how, of: person, in: PlanHeader.find(reference, in: change.db))
            }
        }
    }
}

extension Change {
    fileprivate func record(
        _ word: AgreementWord, how: String?, of person: Int64, in header: PlanHeader
    ) throws -> Plan.Agreement.State {
        let id = try keptPerson(person)
        var plan = try PlanRead.read(header, in: db).plan
        guard case .stated(var contacts) = plan.contacts,
            let place = contacts.firstIndex(where: { $0.id == String(id) })
        else { throw StoreError.notFound("contact of this plan") }
        let state = contacts[place].agreement.state.after(word)
        contacts[place].agreement = .init(state, how: how ?? contacts[place].agreement.how, on: today)
        plan.contacts = .stated(contacts)
        let version = header.version + 1
        try db.run("UPDATE plan SET version = ? WHERE id = ?", [version, header.id])
        try db.run(
            "UPDATE planContact SET agreement = ? WHERE plan = ? AND person = ?", [state.rawValue, header.id, id])
        try addVersion(version, of: header.id, plan, why: "contact \(place + 1): \(state.words)")
        try keepFacts(of: header.id, plan, gaps: PlanGaps(of: plan, on: today))
        if word == .no { try standDown(id, in: header.id) }
        try enter(
            AuditNote(
                action: "contact.agreement", subject: header.auditName, version: version, result: state.rawValue))
        return state
    }

    /// Nobody is asked to help who has just said no.
    private func standDown(_ person: Int64, in plan: Int64) throws {
        for row in try db.rows("SELECT * FROM caseFile WHERE plan = ? AND closedAt IS NULL ORDER BY id", [plan]) {
            try apply(.cannotHelp(.person(person), .agreementWithdrawn), to: CaseRow(row))
        }
    }
}

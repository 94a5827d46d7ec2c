import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Opens an emergency with its case, or joins the open one of the same carer.
    func open(_ new: NewEmergency, raisedBy: Party?) throws -> EmergencyEntered {
        let plans = try new.opened.map { try plansConcerned($0.plans, by: $0.card) } ?? []
        if new.isDrill { try refuseDrill(on: plans) }
        var new = new
        new.isDrill = try new.isDrill || isDrill(about: plans)
        let key = try openKey(ofCarer: plans.first?.carer, isDrill: new.isDrill) ?? key(of: new, plans)
        let isJoined = try CaseRow.open(key, in: db) != nil
        let caseFile = try raise(
            Opening(
                kind: .emergency, key: key, severity: .critical,
                ladder: try ladder(for: .emergency, plan: plans.first?.id), terms: policy.terms, raisedBy: raisedBy,
                asksPostFirst: true), plan: plans.first?.id)
        var row = try EmergencyRow.find(caseFile: caseFile, in: db) ?? begin(new, caseFile, carer: plans.first?.carer)
        row = try enter(new.facts, in: row)
        row = try identify(row, as: plans, new)
        return EmergencyEntered(
            emergency: row.id, caseFile: caseFile, entry: row.value.nextNumber - 1, isJoined: isJoined)
    }

    /// The record that goes with a case which time or a carer's word has raised.
    private func beginRecord(of caseFile: Int64, plan: Int64?, carer: Int64?) throws {
        guard try EmergencyRow.find(caseFile: caseFile, in: db) == nil else { return }
        let isDrill = try CaseRow.find(caseFile, in: db).value.key.isDrill
        let row = try begin(NewEmergency(answeredAt: now, isDrill: isDrill), caseFile, carer: carer)
        guard let plan, let header = try db.first(PlanHeader.select + " WHERE plan.id = ?", [plan], as: PlanHeader.init)
        else { return }
        let plans = try plansConcerned([header], by: nil)
        _ = try identify(row, as: plans, NewEmergency(answeredAt: now))
    }

    private func begin(_ new: NewEmergency, _ caseFile: Int64, carer: Int64?) throws -> EmergencyRow {
        let start = Emergency.Start(
            at: min(new.answeredAt, now), terms: policy.emergency, zone: Zone(policy.zone) ?? .london,
            nation: policy.nation, isDrill: new.isDrill)
        let id = try db.insert(
            "INSERT INTO emergency (caseFile, carer, start, openedAt, isDrill) VALUES (?, ?, ?, ?, ?)",
            [caseFile, carer, try Document.text(start), start.at, new.isDrill])
        if !new.isDrill { try armHandover() }
        return try EmergencyRow.find(id, in: db)
    }

    /// Everybody whom the carer looks after is concerned, whichever of their plans was opened; by a cared-for person's own
    /// card that person alone.
    func plansConcerned(_ opened: [PlanHeader], by card: Card?) throws -> [PlanHeader] {
        guard card?.kind != .caredFor, let carer = opened.first?.carer else { return opened }
        let others = try db.rows(
            PlanHeader.select + " WHERE plan.carer = ? AND plan.state NOT IN ('ended', 'erased') ORDER BY plan.id",
            [carer], as: PlanHeader.init
        )
        return opened + others.filter { other in !opened.contains { $0.id == other.id } }
    }

    /// Raises the emergency of a plan's carer as time or somebody's word does, or joins the open one, and begins its
    /// record. Returns the case's number.
    @discardableResult
    func raiseEmergency(
        ofPlan plan: Int64?, otherwise name: String, raisedBy: Party? = nil, told: [Party] = []
    ) throws -> Int64 {
        let carer: Int64? = try plan.flatMap { try db.value("SELECT carer FROM plan WHERE id = ?", [$0]) }
        let isDrill = try isDrill(onPlan: plan)
        let key = Case.Key(rawValue: "emergency/" + (carer.map { "person-\($0)" } ?? name)).marked(isDrill)
        let raised = try raise(
            Opening(
                kind: .emergency, key: openKey(ofCarer: carer, isDrill: isDrill) ?? key, severity: .critical,
                ladder: ladder(for: .emergency, plan: plan), terms: policy.terms, raisedBy: raisedBy,
                asksPostFirst: true, told: told), plan: plan)
        try beginRecord(of: raised, plan: plan, carer: carer)
        return raised
    }

    /// The key under which the carer's emergency is open: that of the call, when they were known only later.
    private func openKey(ofCarer carer: Int64?, isDrill: Bool) throws -> Case.Key? {
        guard let carer else { return nil }
        let open = try db.value(
            Int64.self, "SELECT caseFile FROM emergency WHERE carer = ? AND closedAt IS NULL AND isDrill = ?",
            [carer, isDrill])
        return try open.map { try CaseRow.find($0, in: db).value.key }
    }

    private func key(of new: NewEmergency, _ plans: [PlanHeader]) -> Case.Key {
        let whose = plans.first.flatMap { $0.carer ?? $0.caredFor }.map { "person-\($0)" }
        return Case.Key(rawValue: "emergency/" + (whose ?? "call-\(newSubject())")).marked(new.isDrill)
    }

    /// Enters whose emergency it is, and everybody who is looked after and was not in it yet.
    func identify(_ row: EmergencyRow, as plans: [PlanHeader], _ new: NewEmergency) throws -> EmergencyRow {
        var row = row
        guard let first = plans.first else { return row }
        if row.value.start.isDrill { try refuseDrill(on: plans) }
        if row.carer == nil, let carer = first.carer {
            try refuseSecond(of: carer, row)
            try db.run("UPDATE emergency SET carer = ? WHERE id = ?", [carer, row.id])
            try db.run("UPDATE caseFile SET plan = ? WHERE id = ? AND plan IS NULL", [first.id, row.caseFile])
            row.carer = carer
        }
        if row.value.identification == nil {
            let means: Identification.Means = new.opened?.card != nil ? .card : .reference
            let identification = Identification(
                by: means, reference: new.reference ?? first.reference,
                warning: new.opened?.card?.state.warning.map { "CARD \($0)" },
                carer: first.carer.map(Party.person))
            row = try enter([NewFact(.identified(identification))], in: row)
        }
        for header in plans {
            try db.run("INSERT OR IGNORE INTO emergencyPlan (emergency, plan) VALUES (?, ?)", [row.id, header.id])
            guard let person = header.caredFor else { continue }
            guard !row.value.people.contains(where: { $0.known.party == .person(person) }) else { continue }
            row = try enter([NewFact(.lookedAfter(try lookedAfter(person, header)))], in: row)
        }
        return row
    }

    /// A call turns out to be about a carer whose emergency is being worked already.
    private func refuseSecond(of carer: Int64, _ row: EmergencyRow) throws {
        let other = try db.value(
            Int64.self, "SELECT id FROM emergency WHERE carer = ? AND closedAt IS NULL AND id <> ? AND isDrill = ?",
            [carer, row.id, row.value.start.isDrill])
        guard let other else { return }
        let number = EmergencyNumber(Int(other))
        throw StoreError.refused(
            "This carer's emergency is open already as \(number): work that one, and settle this call as stood down.")
    }

    private func lookedAfter(_ person: Int64, _ header: PlanHeader) throws -> LookedAfter {
        let plan = try PlanRead.read(header, in: db).plan
        return LookedAfter(.person(person), of: plan, header.id, header.reference, today: today)
    }
}

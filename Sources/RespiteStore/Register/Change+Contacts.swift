import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Keeps the contacts of a plan in their order. What is known of one who was there before stays known.
    func keepContacts(
        _ contacts: Answer<Plan.Contact>, of plan: Int64, barred: Set<Int>
    ) throws -> Answer<Plan.Contact> {
        let before = try contactsBefore(of: plan)
        if !before.isEmpty { try db.run("DELETE FROM planContact WHERE plan = ?", [plan]) }
        for person in before.keys { touch(.person(person)) }
        guard case .stated(var kept) = contacts else { return contacts }
        let isLive = try db.value(PlanState.self, "SELECT state FROM plan WHERE id = ?", [plan])?.isLive ?? true
        for rank in kept.indices {
            guard let person = try keep(kept[rank].person) else { continue }
            kept[rank].id = String(person)
            let known = before[person]
            let proved = [kept[rank].lastProved, known?.provedOn].compactMap { $0 }.max()
            try db.run(
                """
                INSERT INTO planContact (plan, rank, person, agreement, isBarred, reachable, isLive, enteredOn, provedOn,
                  noticeOn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    plan, rank, person, kept[rank].agreement.state.rawValue, barred.contains(rank),
                    try Document.text(ReachableHours(kept[rank])), isLive, known?.enteredOn ?? today, proved,
                    kept[rank].privacyNotice.on,
                ])
        }
        return .stated(kept)
    }

    private struct Before {
        var enteredOn: LocalDate
        var provedOn: LocalDate?
    }

    private func contactsBefore(of plan: Int64) throws -> [Int64: Before] {
        let rows = try db.rows("SELECT person, enteredOn, provedOn FROM planContact WHERE plan = ?", [plan])
        return Dictionary(
            uniqueKeysWithValues: rows.map {
                ($0["person"] as Int64, Before(enteredOn: $0["enteredOn"], provedOn: $0.optional("provedOn")))
            })
    }
}

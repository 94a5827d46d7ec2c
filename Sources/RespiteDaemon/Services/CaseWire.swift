import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore

// How cases are sent: the case's own facts, and what a person reads of them.

extension CaseView {
    /// Everybody whose name the case's screen shows.
    var parties: Set<Party> {
        var parties = Set([row.value.holds.ack?.holder, lastTold?.notice.party].compactMap { $0 })
        if case .paging(.alone(let party, _)) = row.value.standing { parties.insert(party) }
        parties.formUnion(row.value.holds.promises.map(\.helper))
        parties.formUnion(row.value.holds.presences.map(\.who))
        parties.formUnion(told)
        parties.formUnion(next?.asks ?? [])
        return parties
    }

    func wire(_ names: [Party: String]) -> Cases.Summary {
        let value = row.value
        return .init(
            caseNumber: row.id.written(as: CaseNumber.self), kind: .init(rawValue: value.kind.rawValue) ?? .system,
            severity: value.severity.wire, word: .init(rawValue: value.word.rawValue) ?? .paging,
            version: value.version,
            openedAt: value.openedAt, subject: subject, reference: reference,
            holder: value.holds.ack.map { names[$0.holder] ?? $0.holder.description },
            heldUntil: value.holds.ack?.until,
            step: step, lastTold: lastTold.map { names[$0.notice.party] ?? $0.notice.party.description },
            lastToldAt: lastTold?.lastAt, next: next.map { value.words(for: $0, names) }, nextAt: next?.at,
            isDrill: value.key.isDrill, closedAt: value.closure?.at,
            outcome: value.closure?.outcome.rawValue,
            told: told.isEmpty ? nil : told.map { names[$0] ?? $0.description })
    }

    private var subject: String {
        if row.value.kind == .system {
            return row.value.key.rawValue.split(separator: "/").dropFirst().joined(separator: "/")
        }
        let nobody = emergency.map { "\($0.written(as: EmergencyNumber.self)), nobody known yet" }
        return carer ?? nobody ?? row.value.key.rawValue
    }

    private var step: String {
        let (cursor, ladder) = (row.value.cursor, row.value.ladder)
        let round = ladder.rounds > 1 ? ", round \(cursor.round)" : ""
        return "\(cursor.step + 1) of \(ladder.steps.count), \(ladder.steps[cursor.step].id)\(round)"
    }
}

extension Severity {
    var wire: Cases.Severity {
        switch self {
        case .routine: .routine
        case .urgent: .urgent
        case .critical: .critical
        }
    }
}

extension Case {
    /// What happens next, and whom it asks, when nobody has acted by then.
    func words(for next: NextUp, _ names: [Party: String]) -> String {
        func name(_ party: Party) -> String { names[party] ?? party.description }
        let asks = next.asks.isEmpty ? "nobody" : next.asks.map(name).joined(separator: ", ")
        let tail = next.asks.isEmpty ? "" : ", asks \(asks)"
        return switch next.deadline {
        case .stepOver: cursor.isTop ? "asks \(asks), the last step again" : "asks \(asks)\(lap)"
        case .pageAgain: "asks \(asks) again"
        case .aloneOver: "asks \(asks)"
        case .ackReminder: "the holder is reminded"
        case .ackOver: next.asks.isEmpty ? "the holder's time is up" : "pages \(asks) unless extended"
        case .offerOver: "the offer ends"
        case .eta(let helper, _): "\(name(helper)) expected"
        case .promiseOver(let helper, _): "goes on without \(name(helper))\(tail)"
        case .presenceOver(let who, _): "check on \(name(who)) due"
        case .quietOver: "wakes\(tail)"
        }
    }

    /// Said where the ladder begins anew.
    private var lap: String {
        cursor.step + 1 == ladder.steps.count && cursor.round < ladder.rounds ? ", the ladder again" : ""
    }
}

extension ToldRow {
    func wire(_ names: [Party: String]) -> Cases.Told {
        .init(
            at: lastAt, who: names[notice.party] ?? notice.party.description, party: notice.party.description,
            purpose: notice.isPage ? "page" : notice.template, medium: notice.medium.rawValue,
            state: notice.state.word.rawValue, attempts: notice.attempt, lastResult: lastResult?.rawValue)
    }
}

extension CaseEntry {
    func wire(_ names: [Party: String], _ zone: Zone) -> Cases.Entry {
        .init(version: version, at: at, by: by ?? "respited", what: event.words(names, zone), note: note)
    }
}

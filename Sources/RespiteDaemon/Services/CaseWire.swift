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
        return parties
    }

    func wire(_ names: [Party: String]) -> Cases.Summary {
        let value = row.value
        let next = value.deadlines.filter { $0.key != .ackReminder }.min { $0.value < $1.value }
        return .init(
            caseNumber: row.id.written(as: CaseNumber.self), kind: .init(rawValue: value.kind.rawValue) ?? .system,
            severity: value.severity.wire, word: .init(rawValue: value.word.rawValue) ?? .paging,
            version: value.version,
            openedAt: value.openedAt, subject: subject, reference: reference,
            holder: value.holds.ack.map { names[$0.holder] ?? $0.holder.description },
            heldUntil: value.holds.ack?.until,
            step: step, lastTold: lastTold.map { names[$0.notice.party] ?? $0.notice.party.description },
            lastToldAt: lastTold?.lastAt, next: next.map { value.words(for: $0.key, names) }, nextAt: next?.value,
            isDrill: value.key.rawValue.hasPrefix("drill/"))
    }

    private var subject: String {
        if row.value.kind == .system {
            return row.value.key.rawValue.split(separator: "/").dropFirst().joined(separator: "/")
        }
        return carer ?? row.value.key.rawValue
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
    /// What happens when `deadline` comes and nobody has acted.
    func words(for deadline: CaseDeadline, _ names: [Party: String]) -> String {
        func name(_ party: Party) -> String { names[party] ?? party.description }
        return switch deadline {
        case .stepOver: cursor.isTop ? "the last step again" : nextStep
        case .pageAgain: "told again"
        case .aloneOver: "the step starts again"
        case .ackReminder: "the holder is reminded"
        case .ackOver: "pages again unless extended"
        case .offerOver: "the offer ends"
        case .eta(let helper, _): "\(name(helper)) expected"
        case .promiseOver(let helper, _): "the search goes on without \(name(helper))"
        case .presenceOver(let who, _): "check on \(name(who)) due"
        case .quietOver: "wakes"
        }
    }

    private var nextStep: String {
        guard ladder.steps.indices.contains(cursor.step + 1) else {
            return cursor.round < ladder.rounds
                ? "the ladder again from \(ladder.steps[0].id)" : "the last step, for ever"
        }
        return ladder.steps[cursor.step + 1].id
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

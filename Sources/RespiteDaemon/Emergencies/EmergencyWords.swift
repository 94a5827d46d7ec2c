import RespiteAPI
import RespiteCore
import RespiteRecord

/// How an emergency is said: its facts, its prompts and its clocks in sentences, with the names of those in it.
struct EmergencyWords {
    let names: [Party: String]
    let zone: Zone
    let now: Instant

    func name(_ party: Party) -> String { names[party] ?? party.description }

    /// `02:55`, with the day when it is not today's.
    func time(_ instant: Instant) -> String {
        let (local, today) = (zone.local(instant), zone.local(now).date)
        let display = zone.display(instant)
        return local.date == today ? String(display.dropFirst("\(local.date.short) ".count)) : display
    }

    func caller(_ call: Call) -> String? {
        let parts = [call.name, call.role?.words, call.number].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// What may be told to whoever rang, and the check that allows it or would.
    func mayTell(_ call: Call?) -> String {
        let (role, check) = (call?.role, call?.check)
        let how = [check?.words, call?.checkedHow].compactMap(\.self).joined(separator: ": ")
        switch Disclosure(to: role, check: check) {
        case .whatTheyNeed: return "what they need (\(how))"
        case .thatWeAct: return "only “we know, we are acting” (\(how))"
        case .nothing:
            guard let wanted = role?.wantedCheck else { return "nothing about the plan" }
            return "nothing yet: check first, \(wanted.words)"
        }
    }

    func sighting(_ seen: Sighting) -> String {
        let how = seen.isWell.map { $0 ? "well" : "NOT WELL" } ?? "how NOT ASKED"
        return [time(seen.at), seen.by.map { "by \($0)" }, how, seen.words].compactMap(\.self).joined(separator: ", ")
    }

    func safe(_ safe: SafeUntil) -> String {
        switch safe {
        case .settled: "settled"
        case .now(let missing): "somebody in the room NOW: " + missing.map(\.words).joined(separator: ", ")
        case .until(let instant, let reason): "until \(time(instant)), \(self.reason(reason))"
        }
    }

    private func reason(_ reason: SafeUntil.Reason) -> String {
        switch reason {
        case .alone: "then alone too long"
        case .company(let name): "then \(name) must go"
        case .sitter(let party): "\(name(party)) sits with them, no more"
        case .help(let party): "\(name(party)) is there"
        case .medicine(let name): "then \(name) is too late"
        }
    }

    /// Who is there, or coming.
    func help(for person: Emergency.Person, _ record: Emergency) -> String? {
        let there = person.stays.filter(\.isThere).map { "\(name($0.who)) there since \(time($0.from))" }
        let coming = record.expectedHelp.map { coming in
            let late = record.isHelp(coming, for: person) || person.stays.contains(where: \.isThere)
            return "\(name(coming.helper)) due \(time(coming.eta))\(late ? "" : ", search goes on")"
        }
        let all = person.isSettled ? [] : there + coming
        return all.isEmpty ? nil : all.joined(separator: "; ")
    }
}

extension CallerCheck {
    var words: String {
        switch self {
        case .unchecked: "not checked"
        case .cardAndName: "card number and own name"
        case .switchboard: "rung back through the switchboard or control room"
        case .policeLog: "through 101 or the control room, collar and log number"
        case .twoFacts: "two facts that we hold"
        case .namedThemselves: "who they are and for whom"
        }
    }
}

extension SafeUntil.Missing {
    fileprivate var words: String {
        switch self {
        case .lastSeen: "last seen not known"
        case .howTheyWere: "not known to be well"
        case .timeAlone: "time alone not asked"
        case .untilWhen: "until when not known"
        case .medicines: "medicines not asked"
        case .medicinesGiven: "medicines had not known"
        }
    }
}

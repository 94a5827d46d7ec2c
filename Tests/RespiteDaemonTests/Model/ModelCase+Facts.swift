import RespiteRecord

/// What has happened, and what time brings: never refused. Rows 2, 10, 13-19 and 23 of the table.
extension ModelCase {
    mutating func join(_ turn: inout ModelTurn) {
        for party in ack.map({ [$0.holder] }) ?? asked { turn.inform(party, "joined") }
    }

    mutating func willHelp(_ helper: String, _ whom: String, eta: Instant, _ turn: inout ModelTurn) {
        guard isOpen else { return }
        welcome(helper)
        stopPaging(&turn)
        promises.removeAll { $0.helper == helper }
        promises.append(Promise(helper: helper, whom: whom, due: eta))
    }

    mutating func arrived(_ who: String, _ whom: String, check: Instant, _ turn: inout ModelTurn) {
        guard isOpen else { return }
        welcome(who)
        stopPaging(&turn)
        promises.removeAll { $0.helper == who }
        presences.removeAll { $0.who == who && $0.whom == whom }
        presences.append(Presence(who: who, whom: whom, until: check))
    }

    /// They cannot, or must not be asked: the next step now, unless the step has somebody else.
    mutating func cannot(_ party: String, _ why: String, _ turn: inout ModelTurn) {
        guard isOpen else { return }
        if why != "numberChanged", !party.hasPrefix("post/"), party != "fallback" { out.insert(party) }
        if why == "mustNotBeTold", party.hasPrefix("person/") {
            barred.insert(party)
            turn.unreachable.insert(party)
        }
        if why != "cannot" { told.removeAll { $0 == party } }
        asked.removeAll { $0 == party }
        if party != "fallback" { turn.effects.append(.withdraw(from: party)) }
        if isHeld { return endHeld(party, &turn) }
        switch paging {
        case .alone(let one, _): if one == party { start(&turn) }
        case .step(var waiting, let until, let again, let sent):
            guard party != "fallback" else { return }
            waiting.removeAll { $0 == party }
            paging = .step(waiting: waiting, until: until, again: again, sent: sent)
            guard waiting.isEmpty else { return }
            if isTop { ringLastNumber(&turn) } else { climb(&turn) }
        case nil: break
        }
    }

    private mutating func endHeld(_ party: String, _ turn: inout ModelTurn) {
        promises.removeAll { $0.helper == party }
        guard !isHeld else { return }
        let hasOthers = ladder.steps[step].to.contains { $0 != party && !out.contains($0) }
        if hasOthers { start(&turn) } else { climb(&turn) }
    }

    /// The carer's own answer.
    mutating func checkedIn(_ word: String, _ turn: inout ModelTurn) {
        guard isOpen else { return }
        var owners: [String] = []
        for one in [ack?.holder].compactMap(\.self) + promises.map(\.helper) + presences.map(\.who)
        where !owners.contains(one) { owners.append(one) }
        for one in owners { turn.inform(one, word == "ok" ? "carerAnswered" : "carerWorried") }
        if word == "ok" {
            if kind == "welfare", !wasOwned { close(givingAllClear: true, &turn) }
        } else {
            askPost(&turn)
        }
    }

    private mutating func askPost(_ turn: inout ModelTurn) {
        let post = ladder.steps.firstIndex { $0.to.contains { $0.hasPrefix("post/") } } ?? 0
        let isAhead = step < post
        if isAhead { (step, isStarted) = (post, false) }
        if !isHeld {
            guard isAhead else { return }
            stopPaging(&turn)
            return start(&turn)
        }
        quietUntil = nil
        if !isHeld { return start(&turn) }
        guard ack == nil else { return }
        for party in ladder.steps[step].to where party.hasPrefix("post/") { turn.inform(party, "carerWorried") }
    }

    /// What follows when the deadline of this name has come.
    mutating func fell(_ name: String, _ turn: inout ModelTurn) {
        let words = name.split(separator: " ").map(String.init)
        switch words[0] {
        case "step": climb(&turn)
        case "again": pageAgain(&turn)
        case "alone": start(&turn)
        case "ackReminder":
            ack?.isReminded = true
            if let ack { turn.inform(ack.holder, "ackEnding") }
        case "ack": ackOver(&turn)
        case "offer": offerOver(&turn)
        case "eta":
            for index in promises.indices where promises[index].helper == words[1] { promises[index].isRung = true }
            turn.inform(words[1], "etaPassed", by: "call")
        case "promise":
            if let ack { turn.inform(ack.holder, "promiseLate") }
            promises.removeAll { $0.helper == words[1] }
            if !isHeld { climb(&turn) }
        case "presence":
            turn.effects.append(.late(who: words[1], whom: words[2]))
            if let ack { turn.inform(ack.holder, "presenceLate") }
            presences.removeAll { $0.who == words[1] && $0.whom == words[2] }
            if !isHeld { climb(&turn) }
        default:
            quietUntil = nil
            if !isHeld { start(&turn) }
        }
    }

    private mutating func ackOver(_ turn: inout ModelTurn) {
        offerOver(&turn)
        guard let over = ack else { return }
        ack = nil
        if isHeld { turn.inform(over.holder, "ackEnded") } else { pageAlone(over.deputy ?? over.holder, &turn) }
    }

    /// The giver keeps it; with their shift over for a quarter of an hour the manager is paged first.
    mutating func offerOver(_ turn: inout ModelTurn) {
        guard let over = ack, over.offer != nil else { return }
        ack?.offer = nil
        turn.inform(over.holder, "offerDeclined")
        guard let end = over.shiftEnds, end + .minutes(15) <= turn.now else { return }
        ack = nil
        if isHeld { turn.inform("post/manager", "askedFor") } else { pageAlone("post/manager", &turn) }
    }

    mutating func clockSet(by step: Span) {
        if let until = ack?.until { ack?.until = until + step }
        if let offer = ack?.offer { ack?.offer = (offer.to, offer.until + step) }
        for index in promises.indices { promises[index].due = promises[index].due + step }
        for index in presences.indices { presences[index].until = presences[index].until + step }
        if step < .zero { quietUntil = quietUntil.map { $0 + step } }
        switch paging {
        case .alone(let party, let until): paging = .alone(party, until: until + step)
        case .step(let waiting, let until, let again, let sent):
            paging = .step(waiting: waiting, until: until + step, again: again.map { $0 + step }, sent: sent)
        case nil: break
        }
    }

    private mutating func welcome(_ party: String) {
        guard !barred.contains(party) else { return }
        out.remove(party)
        if !told.contains(party) { told.append(party) }
    }

    mutating func close(givingAllClear: Bool, _ turn: inout ModelTurn) {
        turn.effects.append(.withdraw(from: nil))
        withdrawOffer(takenBy: nil, &turn)
        closedAt = turn.now
        (ack, promises, presences, quietUntil, paging) = (nil, [], [], nil, nil)
        if givingAllClear { for party in told { turn.inform(party, "allClear") } }
    }

    mutating func withdrawOffer(takenBy taker: String?, _ turn: inout ModelTurn) {
        guard let offer = ack?.offer else { return }
        ack?.offer = nil
        if offer.to != taker { turn.inform(offer.to, "offerWithdrawn") }
    }
}

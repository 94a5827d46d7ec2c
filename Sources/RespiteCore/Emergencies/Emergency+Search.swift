import RespiteRecord

extension Emergency {
    /// Somebody said that they will come.
    package struct Coming: Hashable, Sendable {
        package let helper: Party
        package let promisedAt: Instant
        package let eta: Instant
        package let does: Does
        /// How long they will stay.
        package let until: Instant?
        package internal(set) var end: End?

        package enum Does: String, Choice {
            case care, sit, door, work
        }

        package enum End: Hashable, Sendable {
            case arrived(Instant)
            case stoodDown(Instant)
            /// Took it back, or said another time.
            case replaced(Instant)
        }

        package var isExpected: Bool { end == nil }

        /// Whether they can do what the person needs.
        package var isAble: Bool { does == .care || does == .work }
    }

    package var expectedHelp: [Coming] { comings.filter(\.isExpected) }

    /// Only care that arrives before safe-until is help; while there is none, the search goes on.
    package func isHelp(_ coming: Coming, for person: Person) -> Bool {
        guard coming.isExpected, coming.isAble else { return false }
        guard let safe = safeUntil(of: person).instant else { return false }
        return coming.eta <= safe
    }

    /// Whether somebody must still be looked for.
    package func searchGoesOn(for person: Person) -> Bool {
        guard !person.isSettled, !person.stays.contains(where: { $0.isThere && $0.isAble }) else { return false }
        return !expectedHelp.contains { isHelp($0, for: person) }
    }

    mutating func enter(_ dial: Dial, at instant: Instant) {
        dials.append(Dated(at: instant, fact: dial))
        switch dial.result {
        case .willCare(let eta, let until): promise(dial.party, .care, eta: eta, until: until, at: instant)
        case .willSit(let eta, let until): promise(dial.party, .sit, eta: eta, until: until, at: instant)
        case .opensDoor(let eta?): promise(dial.party, .door, eta: eta, until: nil, at: instant)
        case .cannot, .refused, .wrongNumber: endComing(of: dial.party, .replaced(instant))
        case .opensDoor(nil), .laterAt, .noAnswer, .voicemail, .busy: break
        }
    }

    mutating func promise(_ helper: Party, _ does: Coming.Does, eta: Instant, until: Instant?, at instant: Instant) {
        endComing(of: helper, .replaced(instant))
        comings.append(Coming(helper: helper, promisedAt: instant, eta: eta, does: does, until: until))
    }

    mutating func standDown(_ party: Party, at instant: Instant) {
        endComing(of: party, .stoodDown(instant))
        for index in offers.indices where offers[index].isOf(party) && offers[index].isOpen {
            offers[index].state = .stoodDown(instant)
        }
    }

    mutating func endComing(of helper: Party, _ end: Coming.End) {
        for index in comings.indices where comings[index].helper == helper && comings[index].isExpected {
            comings[index].end = end
        }
    }
}

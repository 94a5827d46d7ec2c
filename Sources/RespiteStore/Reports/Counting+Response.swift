import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    func response() throws -> [ReportTable] {
        let all = try emergenciesOpened()
        let clocks = all.flatMap(\.value.clocks)
        return [promises(clocks), times(clocks), try contactsRung(all), offers(all.map(\.value))]
    }

    private func promises(_ clocks: [EmergencyClock]) -> ReportTable {
        let counts = EmergencyClock.Promised.allCases.map { promise in
            let states = clocks.filter { $0.promise == promise }.map { $0.state(at: period.now) }
            return [states.filter { $0 == .kept }.count, states.filter { $0 == .missed || $0 == .late }.count]
        }
        return ReportTable(
            "Promises",
            rule: Self.opened + "A promise whose time has passed without its being done is missed; one that is "
                + "still running is not counted. In the room: somebody able, before it was no longer safe. On site: from "
                + "the first time that a provider was asked, and from the answered call.", by: "promise",
            CountTable(
                rows: EmergencyClock.Promised.allCases.map(\.words), columns: ["kept", "missed"], counts, sums: .across,
                share: .init("% kept", ofColumn: 0)))
    }

    private func times(_ clocks: [EmergencyClock]) -> ReportTable {
        let spans = EmergencyClock.Promised.allCases.map { promise in
            let done = clocks.filter { $0.promise == promise }.compactMap { clock in
                clock.doneAt.map { Double(max(0, ($0 - clock.from).milliseconds)) / 60_000 }
            }
            return (promise.words, done)
        }
        return ReportTable(
            "Times taken",
            rule: Self.opened + "Of promises that were done, from when each began to run. P90 is the time "
                + "in which nine of ten were done.", by: "promise", FigureTable(of: spans, in: .minutes))
    }

    private func contactsRung(_ all: [EmergencyRow]) throws -> ReportTable {
        let labels = ["first contact", "second", "third", "fourth and later", "no contact of the plan now"]
        var counts = [[Int]](repeating: [0, 0, 0], count: labels.count)
        for row in all {
            let ranks = try ranks(of: row.id)
            for dial in row.value.dials.map(\.fact) where !dial.isInbound {
                guard case .person(let person) = dial.party else { continue }
                let rank = ranks[person].map { min($0, 4) - 1 } ?? 4
                counts[rank][dial.result.isSilence ? 2 : dial.result.brings ? 0 : 1] += 1
            }
        }
        return ReportTable(
            "Contacts rung",
            rule: Self.opened + "Each dial to a person of the register, by the place that they have among "
                + "the plan's contacts now.", by: "contact",
            CountTable(
                rows: labels, columns: ["will come", "answered, cannot", "no answer"], counts, sums: .both,
                share: .init("% will come", ofColumn: 0)))
    }

    /// The best rank that each contact has in the plans of an emergency, from 1.
    private func ranks(of emergency: Int64) throws -> [Int64: Int] {
        let rows = try db.rows(
            """
            SELECT planContact.person, count(*) AS rank
            FROM emergencyPlan JOIN planContact ON planContact.plan = emergencyPlan.plan
              JOIN planContact AS before ON before.plan = planContact.plan AND before.rank <= planContact.rank
            WHERE emergencyPlan.emergency = ? GROUP BY planContact.plan, planContact.person
            """, [emergency])
        return Dictionary(rows.map { ($0["person"] as Int64, $0["rank"] as Int) }, uniquingKeysWith: min)
    }

    private func offers(_ all: [Emergency]) -> ReportTable {
        let asked = all.flatMap(\.offers)
        let results = OfferResult.allCases.map { result in
            (result.words, asked.filter { OfferResult($0.state) == result }.count)
        }
        let full = all.filter { $0.noCapacityAt != nil }.count
        return ReportTable(
            "Providers asked",
            rule: Self.opened + "Each request to a provider, stand-by included, by what came of it; "
                + "and emergencies in which no provider had anybody.", by: "result",
            CountTable("requests", results + [("emergencies without capacity", full)], sums: .none))
    }
}

/// What became of asking a provider.
enum OfferResult: String, Choice {
    case accepted, declined, noAnswer, lapsed, stoodDown, waiting

    init(_ state: Emergency.Offer.State) {
        self =
            switch state {
            case .asked: .waiting
            case .yes, .worker: .accepted
            case .declined: .declined
            case .silent: .noAnswer
            case .lapsed: .lapsed
            case .stoodDown: .stoodDown
            }
    }
}

extension Dial.Result {
    /// Whether somebody comes.
    fileprivate var brings: Bool {
        switch self {
        case .willCare, .willSit, .opensDoor: true
        case .laterAt, .cannot, .noAnswer, .voicemail, .busy, .wrongNumber, .refused: false
        }
    }
}

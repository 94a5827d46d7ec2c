import RespiteCore
import RespiteRecord
import RespiteStore

extension Desk {
    /// What the first screen of a plan says of its open emergency.
    func words(for view: EmergencyView, of plan: PlanHeader, names: [Party: String]) -> FirstScreen.Emergency {
        let record = view.row.value
        let words = EmergencyWords(names: names, zone: zone, now: now)
        let since = zone.local(record.openedAt)
        let number = view.row.id.written(as: EmergencyNumber.self)
        var shown = FirstScreen.Emergency(
            number: record.start.isDrill ? "TEST \(number)" : number, sinceDate: since.date, sinceTime: since.time)
        shown.owner = view.file.value.holds.ack.map { words.name($0.holder) }
        shown.carerIs = record.happening?.carerIs
        guard let person = record.people.first(where: { $0.known.plan == plan.id }) else { return shown }
        shown.priority = record.priority(of: person, at: now)
        shown.says = words.brief(record.safeUntil(of: person), person)
        shown.lastSeen = person.lastSeen.map(words.sighting)
        return shown
    }
}

extension EmergencyWords {
    /// In half a line: `alone: somebody in the room NOW`.
    fileprivate func brief(_ safe: SafeUntil, _ person: Emergency.Person) -> String {
        switch safe {
        case .settled: "settled"
        case .now: "\(company(person)): somebody in the room NOW"
        case .until(let instant, _) where instant <= now: "\(company(person)): somebody in the room NOW"
        case .until(let instant, _): "\(company(person)): safe until \(time(instant))"
        }
    }

    private func company(_ person: Emergency.Person) -> String {
        if let stay = person.stays.first(where: \.isThere) { return name(stay.who) }
        return switch person.placing?.company ?? .unknown {
        case .with(let name, _, _): name
        case .alone: "alone"
        case .unknown: "may be alone"
        }
    }
}

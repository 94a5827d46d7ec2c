import RespiteCore
import RespiteRecord

/// When a contact can be reached, as their column holds it.
struct ReachableHours: Hashable, Codable, Sendable {
    var hours: [Hours]
    var absences: [Absence]

    init(_ contact: Plan.Contact) {
        (hours, absences) = (contact.reachable, contact.absences)
    }

    /// A stretch whose end was written before its beginning is none.
    var availability: Availability {
        Availability(
            hours: hours.map { .init(days: Set($0.days.items), from: $0.from, to: $0.to) },
            absences: absences.filter { $0.from <= $0.to }.map { $0.from...$0.to })
    }
}

import RespiteRecord

extension LookedAfter {
    /// What matters tonight of what `plan` says.
    package init(_ party: Party, of plan: Plan, _ id: Int64, _ reference: String, today: LocalDate) {
        let medicines: [CriticalMedicine]? =
            plan.health.medicines.wasAsked
            ? plan.health.medicines.items.filter { $0.timeCritical == true }.map(CriticalMedicine.init) : nil
        self.init(
            party: party, plan: id, reference: reference, alone: plan.caredFor.minutesAlone.map(Span.minutes),
            medicines: medicines, isChild: plan.caredFor.born?.latest.map { $0.years(until: today) < 18 })
    }
}

extension CriticalMedicine {
    fileprivate init(_ medicine: Plan.Medicine) {
        self.init(
            name: medicine.name ?? "a medicine", times: medicine.times,
            longestDelay: .minutes(medicine.longestDelay ?? 0))
    }
}

extension EmergencyFact {
    /// The fact's name, without what it carries.
    package var word: String {
        switch self {
        case .called: "called"
        case .rang: "rang"
        case .danger: "danger"
        case .identified: "identified"
        case .lookedAfter: "lookedAfter"
        case .happened: "happened"
        case .placed: "placed"
        case .seen: "seen"
        case .medicated: "medicated"
        case .warned: "warned"
        case .expected: "expected"
        case .priority: "priority"
        case .dialled: "dialled"
        case .stoodDown: "stoodDown"
        case .offered: "offered"
        case .offerAnswered: "offerAnswered"
        case .noCapacity: "noCapacity"
        case .arrived: "arrived"
        case .checked: "checked"
        case .left: "left"
        case .duress: "duress"
        case .told: "told"
        case .summoned: "summoned"
        case .concern: "concern"
        case .youngCarer: "youngCarer"
        case .decided: "decided"
        case .chargeTold: "chargeTold"
        case .leavesHome: "leavesHome"
        case .steppedDown: "steppedDown"
        case .outcome: "outcome"
        case .closed: "closed"
        case .note: "note"
        case .corrected: "corrected"
        case .fell: "fell"
        case .clockSet: "clockSet"
        }
    }
}

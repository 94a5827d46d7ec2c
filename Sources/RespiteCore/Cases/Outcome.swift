/// How a case ended. Each kind of case has those that fit it.
package enum Outcome: String, Codable, CaseIterable, Hashable, Sendable {
    case checkedIn
    case safe
    case falseAlarm
    case becameEmergency
    case helpArranged
    case hospital
    case died
    case handedOver
    case referred
    case noConcern
    case causeEnded
    case test

    package func fits(_ kind: Case.Kind) -> Bool {
        switch self {
        case .test: true
        case .falseAlarm: kind != .handover
        case .checkedIn: kind == .welfare || kind == .onSite
        case .safe, .helpArranged, .hospital, .died: kind == .welfare || kind == .onSite || kind == .emergency
        case .becameEmergency: kind == .welfare || kind == .onSite
        case .handedOver: kind == .handover || kind == .emergency || kind == .safeguarding
        case .referred, .noConcern: kind == .safeguarding
        case .causeEnded: kind == .system
        }
    }
}

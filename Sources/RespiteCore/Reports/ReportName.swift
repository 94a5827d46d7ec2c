import RespiteRecord

/// What the scheme can be asked to count.
package enum ReportName: String, Choice {
    case targets, enquiries, register, emergencies, response, freeHours, checkIns, outcomes, equality, youngCarers
    case national, governance, shift, system

    /// As the heading of the report says it.
    package var title: String {
        switch self {
        case .targets: "Targets"
        case .enquiries: "Enquiries"
        case .register: "The register"
        case .emergencies: "Emergencies"
        case .response: "Response"
        case .freeHours: "Free hours and providers"
        case .checkIns: "Check-ins"
        case .outcomes: "Outcomes"
        case .equality: "Equality monitoring"
        case .youngCarers: "Young carers turned 18 or 25"
        case .national: "National returns"
        case .governance: "Information governance"
        case .shift: "What was done on shift"
        case .system: "The service itself"
        }
    }
}

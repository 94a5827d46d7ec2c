import RespiteAPI
import RespiteCore

extension Permissions {
    static let reports: [String: Set<Role>] = [
        Reports.List.name: reporters,
        Reports.Show.name: reporters,
    ]

    /// Who may read which report: managers all, the others what their cell of the table says.
    static func readers(of report: ReportName) -> Set<Role> {
        switch report {
        case .targets, .emergencies, .response, .outcomes, .national: [.manager, .administrator, .analyst]
        case .enquiries, .register, .checkIns, .youngCarers: [.manager, .administrator, .dayTeam, .analyst]
        case .freeHours: [.manager, .administrator, .provider, .analyst]
        // Whoever writes these answers does not read them.
        case .equality: [.manager, .governance, .analyst]
        case .governance: [.manager, .governance]
        case .shift: [.manager, .line, .edt]
        case .system: [.manager, .root]
        }
    }

    private static let reporters = ReportName.allCases.reduce(into: Set<Role>()) { $0.formUnion(readers(of: $1)) }
}

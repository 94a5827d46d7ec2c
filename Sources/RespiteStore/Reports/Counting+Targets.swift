import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    func targets() throws -> [ReportTable] {
        let rows = try policy.targets.map { target in
            let value = try number(target)
            let left = max(0, target.by.daysSince1970 - period.today.daysSince1970)
            let missing = max(0, target.aim - value)
            let rate = missing == 0 ? 0 : left == 0 ? nil : Double(missing) * 7 / Double(left)
            return FigureTable.Row(
                target.name, of: value,
                [Double(value), Double(target.aim), Double(value) * 100 / Double(target.aim), Double(left), rate])
        }
        let columns: [FigureTable.Column] = [
            .init("so far", in: .number), .init("target", in: .number, needs: 0), .init("reached", in: .percent),
            .init("days left", in: .days, needs: 0), .init("needed a week", in: .number),
        ]
        return [
            ReportTable(
                "Targets",
                rule: "As the policy sets them, counted until today. Enquiries and registrations are those since "
                    + "the day from which the target counts; plans, carers and people are those registered or suspended now, "
                    + "each once.", by: "target", FigureTable(columns, rows))
        ]
    }

    private func number(_ target: Target) throws -> Int {
        switch target.counts {
        case .enquiries:
            try number(
                "SELECT count(*) FROM enquiry WHERE receivedAt >= ? AND receivedAt < ?",
                [
                    period.zone.startOfDay(target.from ?? .distantPast),
                    period.zone.startOfDay(target.by.adding(days: 1)),
                ])
        case .registrations:
            try number(
                "SELECT count(*) FROM plan WHERE registeredOn >= ? AND registeredOn <= ? AND state <> 'draft' AND NOT forDrills",
                [target.from ?? .distantPast, target.by])
        case .plans: try number("SELECT count(*) FROM plan WHERE \(Self.registered)")
        case .carers: try number("SELECT count(DISTINCT carer) FROM plan WHERE \(Self.registered)")
        case .caredFor: try number("SELECT count(DISTINCT caredFor) FROM plan WHERE \(Self.registered)")
        }
    }
}

extension LocalDate {
    /// Before any scheme there was.
    fileprivate static let distantPast = LocalDate(daysSince1970: 0)
}

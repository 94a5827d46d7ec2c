import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    /// How people hear of the scheme, by the words that the form offers.
    private static let channels = ["telephone", "letter", "website", "event", "professional"]

    func enquiries() throws -> [ReportTable] {
        [try byChannel(), try daysToPlan()]
    }

    private func byChannel() throws -> ReportTable {
        let states: [(String, Enquiry.State)] = [
            ("new", .new), ("information sent", .informationSent), ("application sent", .applicationSent),
            ("plan", .converted), ("no action", .noAction), ("referred elsewhere", .referredElsewhere),
        ]
        let labels = Self.channels + ["other"]
        var counts = [[Int]](repeating: [Int](repeating: 0, count: states.count), count: labels.count)
        let rows = try db.rows(
            """
            SELECT lower(trim(channel)) AS channel, state, count(*) AS number FROM enquiry
            WHERE receivedAt >= ? AND receivedAt < ? GROUP BY 1, 2
            """, [period.start, period.end])
        for row in rows {
            let (channel, state, number): (String, Enquiry.State, Int) = (row["channel"], row["state"], row["number"])
            guard let column = states.firstIndex(where: { $0.1 == state }) else { continue }
            counts[Self.channels.firstIndex(of: channel) ?? Self.channels.count][column] += number
        }
        return ReportTable(
            "Enquiries by channel",
            rule: "Enquiries received in the period, by what has become of them until now. A "
                + "channel in words of its own is counted as other.", by: "channel",
            CountTable(
                rows: labels, columns: states.map(\.0), counts, sums: .both,
                share: .init("% to a plan", ofColumn: 3)))
    }

    private func daysToPlan() throws -> ReportTable {
        let rows = try db.rows(
            """
            SELECT enquiry.receivedAt, plan.enteredOn, plan.registeredOn FROM enquiry JOIN plan ON plan.id = enquiry.plan
            WHERE enquiry.receivedAt >= ? AND enquiry.receivedAt < ?
            """, [period.start, period.end])
        var (toPlan, toRegister): ([Double], [Double]) = ([], [])
        for row in rows {
            let (received, entered): (Instant, LocalDate) = (row["receivedAt"], row["enteredOn"])
            let day = period.zone.local(received).date.daysSince1970
            toPlan.append(Double(max(0, entered.daysSince1970 - day)))
            let registered: LocalDate? = row.optional("registeredOn")
            if let registered { toRegister.append(Double(max(0, registered.daysSince1970 - day))) }
        }
        return ReportTable(
            "Days from enquiry to plan",
            rule: "Enquiries received in the period that became a plan: whole days until the "
                + "plan was begun, and until it was registered.", by: "until",
            FigureTable(of: [("plan begun", toPlan), ("registered", toRegister)], in: .days))
    }
}

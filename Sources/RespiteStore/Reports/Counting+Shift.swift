import GRDB
import RespiteCore
import RespiteRecord

extension Counting {
    func shift() throws -> [ReportTable] {
        var own: UInt32?
        if case .staff(let uid) = scope { own = uid }
        let staff = try db.rows("SELECT uid, name FROM staff WHERE ?1 IS NULL OR uid = ?1 ORDER BY name, uid", [own])
        let columns = [
            (
                "emergencies opened",
                "SELECT count(*) FROM emergencyEntry WHERE uid = ?1 AND number = 1 AND \(Self.entered)"
            ),
            ("entries made", "SELECT count(*) FROM emergencyEntry WHERE uid = ?1 AND \(Self.entered)"),
            ("steps in cases", "SELECT count(*) FROM caseEvent WHERE uid = ?1 AND at >= ?2 AND at < ?3"),
            (
                "check-ins recorded",
                "SELECT count(*) FROM checkIn WHERE uid = ?1 AND receivedAt >= ?2 AND receivedAt < ?3"
            ),
            ("looks", "SELECT count(*) FROM audit WHERE uid = ?1 AND purpose IS NOT NULL AND at >= ?2 AND at < ?3"),
        ]
        let counts = try staff.map { member in
            try columns.map { try number($0.1, [member["uid"] as Int64, period.start, period.end]) }
        }
        return [
            ReportTable(
                "What was done",
                rule: "What each member of staff entered themselves in the time, from \(time(period.start)) "
                    + "to \(time(min(period.end, period.now))).", by: "who",
                CountTable(
                    rows: staff.map { $0["name"] as String }, columns: columns.map(\.0), counts,
                    sums: own == nil ? .down : .none))
        ]
    }

    private static let entered = "enteredAt >= ?2 AND enteredAt < ?3"

    private func time(_ instant: Instant) -> String { period.zone.display(instant) }
}

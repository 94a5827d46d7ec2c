import GRDB
import RespiteCore
import RespiteRecord

extension ScheduleRecord {
    /// CROSS has SQLite begin with the schedule's own: without it, it walks the deadlines of all.
    static let armedOfSchedule = """
        SELECT deadline.subject, deadline.what FROM occurrence CROSS JOIN deadline
          ON deadline.kind = 'occurrence' AND deadline.subject = occurrence.id WHERE occurrence.schedule = ?
        """

    /// A schedule with everything that is stored of it.
    static func read(_ id: Int64, in db: Database) throws -> ScheduleRecord {
        guard let row = try db.first("SELECT plan, isActive FROM schedule WHERE id = ?", [id]) else {
            throw StoreError.notFound("schedule")
        }
        var record = ScheduleRecord(isActive: row["isActive"])
        let armed = try db.rows(armedOfSchedule, [id])
        let names = Dictionary(grouping: armed) { $0["subject"] as Int64 }.mapValues { $0.map { $0["what"] as String } }
        record.occurrences = try db.rows("SELECT * FROM occurrence WHERE schedule = ?", [id]) {
            Expected(
                nominal: $0["nominal"], version: $0["scheduleVersion"], state: $0["state"],
                armed: (names[$0["id"]] ?? []).sorted(), hasCase: ($0["caseFile"] as Int64?) != nil)
        }
        record.pauses = try db.rows("SELECT fromAt, untilAt FROM pause WHERE schedule = ?", [id]) {
            Stretch(from: $0["fromAt"], until: $0["untilAt"])
        }
        record.checkIns = try db.rows(
            "SELECT receivedAt FROM checkIn WHERE plan = ? AND (schedule IS NULL OR schedule = ?)", [row["plan"], id]
        ) { $0["receivedAt"] }
        return record
    }
}

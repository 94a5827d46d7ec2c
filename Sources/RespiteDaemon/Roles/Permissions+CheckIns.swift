import RespiteAPI

extension Permissions {
    static let checkIns: [String: Set<Role>] = [
        CheckIns.AddSchedule.name: care,
        CheckIns.MoveSchedule.name: care,
        CheckIns.EndSchedule.name: care,
        CheckIns.ListSchedules.name: care,
        CheckIns.Record.name: care.union([.gateway]),
        CheckIns.Pause.name: care,
        CheckIns.Upcoming.name: care,
        CheckIns.History.name: care,
    ]
}

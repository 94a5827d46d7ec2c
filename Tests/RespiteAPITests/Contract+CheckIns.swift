import RespiteAPI
import Varlink

extension Contract {
    static let checkIns: [any Method.Type] = [
        CheckIns.AddSchedule.self,
        CheckIns.MoveSchedule.self,
        CheckIns.EndSchedule.self,
        CheckIns.ListSchedules.self,
        CheckIns.Record.self,
        CheckIns.Pause.self,
        CheckIns.Upcoming.self,
        CheckIns.History.self,
    ]
}

import RespiteAPI
import RespiteStore
import Varlink

/// A call that may be asked again by a key of the caller's own.
protocol KeyedCall: Method {
    var requestKey: String? { get }
}

extension Register.AddEnquiry: KeyedCall {}
extension Register.CreatePlan: KeyedCall {}
extension Register.RevisePlan: KeyedCall {}
extension Register.RegisterPlan: KeyedCall {}
extension Register.IssueCard: KeyedCall {}
extension Register.ReportCard: KeyedCall {}
extension Register.RequestCard: KeyedCall {}
extension Register.ReplaceCard: KeyedCall {}
extension Register.SuspendPlan: KeyedCall {}
extension Register.ResumePlan: KeyedCall {}
extension Register.EndPlan: KeyedCall {}
extension Register.ConfirmHandOver: KeyedCall {}
extension Register.AddNumber: KeyedCall {}
extension Register.RecordAgreement: KeyedCall {}
extension Register.MergePeople: KeyedCall {}
extension Register.AddTask: KeyedCall {}
extension Register.FinishTask: KeyedCall {}
extension Staff.PutProvider: KeyedCall {}
extension Staff.PutWorker: KeyedCall {}
extension CheckIns.AddSchedule: KeyedCall {}
extension Cases.Acknowledge: KeyedCall {}
extension Cases.Heard: KeyedCall {}
extension Cases.Resolve: KeyedCall {}
extension Emergencies.Open: KeyedCall {}
extension Emergencies.Answer: KeyedCall {}
extension Emergencies.Call: KeyedCall {}
extension Emergencies.Offer: KeyedCall {}
extension Emergencies.Arrive: KeyedCall {}
extension Emergencies.Close: KeyedCall {}
extension System.ProposePolicy: KeyedCall {}

extension RequestKey {
    /// The key of a call, and the call as it was asked.
    init?(_ call: some KeyedCall) throws {
        try self.init(call.requestKey, of: type(of: call).name, call)
    }
}

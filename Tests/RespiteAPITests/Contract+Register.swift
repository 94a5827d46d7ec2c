import RespiteAPI
import Varlink

extension Contract {
    static let register: [any Method.Type] = [
        Register.AddEnquiry.self,
        Register.ListEnquiries.self,
        Register.ShowEnquiry.self,
        Register.MoveEnquiry.self,
        Register.CreatePlan.self,
        Register.RevisePlan.self,
        Register.ShowPlan.self,
        Register.PlanHistory.self,
        Register.ListPlans.self,
        Register.RegisterPlan.self,
        Register.ReviewPlan.self,
        Register.IssueCard.self,
        Register.ListCards.self,
        Register.ReportCard.self,
        Register.AddTask.self,
        Register.ListTasks.self,
        Register.FinishTask.self,
        Register.Import.self,
    ]
}

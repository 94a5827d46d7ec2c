import RespiteAPI

extension Permissions {
    static let register: [String: Set<Role>] = [
        Register.AddEnquiry.name: office,
        Register.ListEnquiries.name: office,
        Register.ShowEnquiry.name: office,
        Register.MoveEnquiry.name: office,
        Register.CreatePlan.name: office,
        Register.RevisePlan.name: office,
        Register.ShowPlan.name: office.union([.governance]),
        Register.PlanHistory.name: office.union([.governance]),
        Register.ListPlans.name: office.union([.governance]),
        Register.RegisterPlan.name: office,
        Register.ReviewPlan.name: office,
        Register.IssueCard.name: office,
        Register.ListCards.name: office,
        Register.ReportCard.name: care,
        Register.AddTask.name: office,
        Register.ListTasks.name: office,
        Register.FinishTask.name: office,
        Register.Import.name: office,
    ]
}

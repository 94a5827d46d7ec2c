import RespiteAPI

/// Which roles may call which method: one row each, and a method without a row may be called by nobody.
enum Permissions {
    private static let duty: Set<Role> = [.line, .edt, .manager]
    private static let register: Set<Role> = [.edt, .manager, .administrator, .dayTeam]
    private static let readers: Set<Role> = [.line, .edt, .manager, .administrator, .dayTeam, .governance]
    private static let care: Set<Role> = [.line, .edt, .manager, .administrator, .dayTeam]
    private static let everybody = Set(Role.allCases).subtracting([.courier, .gateway])

    static let all: [String: Set<Role>] = [
        Register.AddEnquiry.name: register, Register.ListEnquiries.name: register, Register.ShowEnquiry.name: register,
        Register.MoveEnquiry.name: register, Register.CreatePlan.name: register, Register.RevisePlan.name: register,
        Register.ShowPlan.name: register.union([.governance]), Register.PlanHistory.name: register.union([.governance]),
        Register.ListPlans.name: register.union([.governance]), Register.RegisterPlan.name: register,
        Register.ReviewPlan.name: register, Register.IssueCard.name: register, Register.ListCards.name: register,
        Register.ReportCard.name: care,

        Lookup.Find.name: readers, Lookup.Open.name: readers,

        CheckIns.AddSchedule.name: care, CheckIns.MoveSchedule.name: care, CheckIns.EndSchedule.name: care,
        CheckIns.ListSchedules.name: care, CheckIns.Record.name: care.union([.gateway]), CheckIns.Pause.name: care,
        CheckIns.Upcoming.name: care, CheckIns.History.name: care,

        Cases.List.name: duty.union([.dayTeam]), Cases.Show.name: duty.union([.dayTeam]),
        Cases.Watch.name: duty.union([.dayTeam]), Cases.Acknowledge.name: duty, Cases.Extend.name: duty,
        Cases.Take.name: duty, Cases.Release.name: duty, Cases.Snooze.name: [.edt, .manager], Cases.Wake.name: duty,
        Cases.Offer.name: duty, Cases.Accept.name: duty.union([.dayTeam]), Cases.Decline.name: duty.union([.dayTeam]),
        Cases.Escalate.name: duty, Cases.Replan.name: [.manager], Cases.Heard.name: duty.union([.dayTeam]),
        Cases.Note.name: duty.union([.dayTeam]), Cases.Resolve.name: duty.union([.dayTeam]),
        Cases.Reopen.name: [.edt, .manager], Cases.Correct.name: [.edt, .manager],

        Outbox.Claim.name: [.courier], Outbox.Report.name: [.courier], Outbox.Test.name: duty.union([.root]),

        Staff.PutMember.name: [.administrator, .manager], Staff.ListMembers.name: care,
        Staff.PutPost.name: [.administrator, .manager], Staff.ListPosts.name: care,
        Staff.StartShift.name: duty, Staff.EndShift.name: duty, Staff.ListShifts.name: care,

        Governance.Audit.name: [.line, .edt, .manager, .dayTeam, .governance],
        Governance.Verify.name: [.governance, .root],

        System.Status.name: everybody.union([.courier]), System.Sample.name: [.administrator, .root],
        System.Check.name: [.root], System.CheckPolicy.name: everybody, System.ShowPolicy.name: everybody,
    ]

    /// What anybody may ask who can open the socket.
    static let open: Set<String> = ["org.varlink.service.GetInfo", "org.varlink.service.GetInterfaceDescription"]
}

import RespiteAPI
import Varlink

/// Every call and fault of the contract. A test holds it against the interfaces, so that none can be forgotten.
enum Contract {
    static let methods: [any Method.Type] = [
        CheckIns.AddSchedule.self, CheckIns.MoveSchedule.self, CheckIns.EndSchedule.self,
        CheckIns.ListSchedules.self, CheckIns.Record.self, CheckIns.Pause.self, CheckIns.Upcoming.self,
        CheckIns.History.self,
        Cases.List.self, Cases.Show.self, Cases.Acknowledge.self, Cases.Extend.self, Cases.Take.self,
        Cases.Release.self, Cases.Snooze.self, Cases.Wake.self, Cases.Offer.self, Cases.Accept.self,
        Cases.Decline.self, Cases.Escalate.self, Cases.Replan.self, Cases.Heard.self, Cases.Note.self,
        Cases.Resolve.self, Cases.Reopen.self, Cases.Correct.self, Cases.Watch.self,
        Governance.Audit.self, Governance.Verify.self,
        Lookup.Find.self, Lookup.Open.self,
        Outbox.Claim.self, Outbox.Report.self, Outbox.Test.self,
        Register.AddEnquiry.self, Register.ListEnquiries.self, Register.ShowEnquiry.self,
        Register.MoveEnquiry.self, Register.CreatePlan.self, Register.RevisePlan.self, Register.ShowPlan.self,
        Register.PlanHistory.self, Register.ListPlans.self, Register.RegisterPlan.self, Register.ReviewPlan.self,
        Register.IssueCard.self, Register.ListCards.self, Register.ReportCard.self,
        Staff.PutMember.self, Staff.ListMembers.self, Staff.PutPost.self, Staff.ListPosts.self,
        Staff.StartShift.self, Staff.EndShift.self, Staff.ListShifts.self,
        System.Status.self, System.Sample.self, System.Check.self, System.CheckPolicy.self,
        System.ShowPolicy.self,
    ]

    static let faults: [any Fault.Type] = [
        RoleMissing.self, Stale.self, NotFound.self, Refused.self, KeyReused.self, Unavailable.self,
        CheckIns.ScheduleInvalid.self, Register.PlanInvalid.self,
    ]

    static func interfaces() throws -> [Interface] {
        try parsed.get()
    }

    /// Once for all tests.
    private static let parsed = Result { try Interfaces.all.map { try Interface(parsing: $0) } }
}

extension String {
    /// Of a full name such as `org.respited.Lookup.Find`: the interface and the member.
    var interfaceAndMember: (interface: String, member: String) {
        guard let dot = lastIndex(of: ".") else { return ("", self) }
        return (String(self[..<dot]), String(self[index(after: dot)...]))
    }
}

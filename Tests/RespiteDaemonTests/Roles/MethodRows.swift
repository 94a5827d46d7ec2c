import RespiteAPI

@testable import RespiteDaemon

/// To which row of the table of roles each method belongs. A method without a row fails the tests, and so does one that
/// is open to more people than its row.
enum MethodRows {
    static let byRow: [String: [String]] = [
        "lookup by reference": [Lookup.Open.name],
        "lookup by person": [Lookup.Find.name],
        "reveal a code (tier 3)": [
            Governance.RevealCode.name, Governance.SetCode.name, Governance.RemoveCode.name, Governance.ListCodes.name,
        ],
        "open and work an emergency, the queue": [
            Cases.List.name, Cases.Show.name, Cases.Watch.name, Cases.Acknowledge.name, Cases.Extend.name,
            Cases.Take.name, Cases.Release.name, Cases.Wake.name, Cases.Offer.name, Cases.Accept.name,
            Cases.Decline.name, Cases.Escalate.name, Cases.Replan.name, Cases.Heard.name, Cases.Note.name,
            Cases.Resolve.name, Cases.Reopen.name, Cases.Correct.name,
            Inbox.List.name, Inbox.Assign.name, Inbox.Read.name,
        ] + emergencies,
        "lower a priority, residential, read safeguarding words": [Emergencies.Concerns.name],
        "snooze or close a critical case": [Cases.Snooze.name],
        "report a card, add an unverified number or a one-night contact, record or pause check-ins": [
            Register.ReportCard.name, CheckIns.AddSchedule.name, CheckIns.MoveSchedule.name,
            CheckIns.EndSchedule.name, CheckIns.ListSchedules.name, CheckIns.Record.name, CheckIns.Pause.name,
            CheckIns.Upcoming.name, CheckIns.History.name, Register.AddNumber.name, Register.RecordAgreement.name,
        ],
        "enquiries, plans, contacts, cards, reviews, import": [
            Register.AddEnquiry.name, Register.ListEnquiries.name, Register.ShowEnquiry.name,
            Register.MoveEnquiry.name, Register.CreatePlan.name, Register.RevisePlan.name, Register.ShowPlan.name,
            Register.PlanHistory.name, Register.ListPlans.name, Register.RegisterPlan.name, Register.ReviewPlan.name,
            Register.IssueCard.name, Register.ListCards.name, Register.AddTask.name, Register.ListTasks.name,
            Register.FinishTask.name, Register.CheckPlan.name, Register.RequestCard.name, Register.HandOutCard.name,
            Register.ReplaceCard.name, Register.SuspendPlan.name, Register.ResumePlan.name, Register.EndPlan.name,
            Register.ConfirmHandOver.name, Register.AnswerBirthday.name, Register.Worklist.name,
            Register.Worklists.name, Register.ShowPerson.name, Register.ProveNumber.name, Register.RemoveNumber.name,
            Register.MergePeople.name, Register.PartPeople.name, Register.Import.name,
            Register.Export.name, Register.Restore.name,
        ],
        "equality monitoring": [Register.SetEquality.name],
        "reports": [Reports.List.name, Reports.Show.name],
        "audit": [
            Governance.Audit.name, Governance.Verify.name, Governance.Who.name, Governance.ListConcerns.name,
        ],
        "access request, erasure, hold": [
            Governance.SetHold.name, Governance.LiftHold.name, Governance.PrepareErasure.name,
            Governance.ApproveErasure.name, Governance.ListErasures.name, Governance.OpenRequest.name,
            Governance.ListRequests.name, Governance.ShowRequest.name, Governance.MarkPiece.name,
            Governance.ExtendRequest.name, Governance.ReleaseRequest.name,
        ],
        "claim and report notices, deliver messages": [
            Outbox.Claim.name, Outbox.Report.name, Inbox.Deliver.name, Inbox.Heard.name,
        ],
        "policy": [
            System.ProposePolicy.name, System.ListProposals.name, System.ShowProposal.name, System.DecideProposal.name,
        ],
        "promote": [System.Promote.name],
        "backup, check": [System.Check.name, System.Backup.name, System.Pack.name, Governance.RotateKey.name],
    ]

    /// Of these, what lowers a priority, extends free hours or decides for residential care asks for a role of its own.
    private static let emergencies: [String] = [
        Emergencies.Open.name, Emergencies.Identify.name, Emergencies.Answer.name, Emergencies.Prioritise.name,
        Emergencies.Contacts.name, Emergencies.Providers.name, Emergencies.OwnOffers.name,
        Emergencies.AnswerOwnOffer.name, Emergencies.StepDown.name, Emergencies.Call.name, Emergencies.StandDown.name,
        Emergencies.Offer.name,
        Emergencies.AnswerOffer.name, Emergencies.NoCapacity.name, Emergencies.Arrive.name,
        Emergencies.CheckSite.name, Emergencies.Leave.name, Emergencies.Duress.name, Emergencies.Tell.name,
        Emergencies.Summon.name, Emergencies.Decide.name, Emergencies.TellCharge.name, Emergencies.LeaveHome.name,
        Emergencies.YoungCarer.name, Emergencies.Settle.name, Emergencies.Close.name, Emergencies.Note.name,
        Emergencies.Correct.name, Emergencies.Show.name, Emergencies.List.name, Emergencies.Watch.name,
        Emergencies.ListHandovers.name, Emergencies.AcceptHandover.name, Emergencies.Alert.name,
        Emergencies.ListAlerts.name, Emergencies.EndAlert.name, Emergencies.Safeguard.name,
    ]

    /// What the table does not speak of, because it shows and changes nothing of anybody's.
    static let besides: Set<String> = [
        System.Status.name, System.Sample.name, System.CheckPolicy.name, System.ShowPolicy.name, Outbox.Test.name,
        Staff.PutMember.name, Staff.ListMembers.name, Staff.PutPost.name, Staff.ListPosts.name, Staff.StartShift.name,
        Staff.EndShift.name, Staff.ListShifts.name, Staff.PutProvider.name, Staff.ListProviders.name,
        Staff.ShowProvider.name,
        Staff.PutWorker.name, Staff.OfferShift.name, Staff.AcceptShift.name, Staff.DeclineShift.name,
        System.ImportHolidays.name, Register.CountEquality.name,
    ]

    /// Where a gateway comes in: a telephone menu, a worker's app.
    static let ofGateways: Set<String> = [CheckIns.Record.name]

    /// Rows that nothing answers yet. A method that does belongs into `byRow`.
    static let rowsNotBuilt: Set<String> = []

    /// Cells of rows that there are, of which the terms cannot be met yet.
    static let cellsNotBuilt: Set<String> = []
}

import RespiteAPI

extension Permissions {
    static let cases: [String: Set<Role>] = [
        Cases.List.name: duty.union([.dayTeam]),
        Cases.Show.name: duty.union([.dayTeam]),
        Cases.Watch.name: duty.union([.dayTeam]),
        Cases.Acknowledge.name: duty,
        Cases.Extend.name: duty,
        Cases.Take.name: duty,
        Cases.Release.name: duty,
        Cases.Snooze.name: [.edt, .manager],
        Cases.Wake.name: duty,
        Cases.Offer.name: duty,
        Cases.Accept.name: duty.union([.dayTeam]),
        Cases.Decline.name: duty.union([.dayTeam]),
        Cases.Escalate.name: duty,
        Cases.Replan.name: [.manager],
        Cases.Heard.name: duty.union([.dayTeam]),
        Cases.Note.name: duty.union([.dayTeam]),
        Cases.Resolve.name: duty.union([.dayTeam]),
        Cases.Reopen.name: [.edt, .manager],
        Cases.Correct.name: [.edt, .manager],
    ]
}

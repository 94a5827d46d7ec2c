import RespiteAPI

extension Permissions {
    private static let work = duty.union([.dayTeam])

    static let emergencies: [String: Set<Role>] = [
        Emergencies.Open.name: duty,
        Emergencies.Identify.name: work,
        Emergencies.Answer.name: work,
        Emergencies.Prioritise.name: work,
        Emergencies.Contacts.name: work,
        Emergencies.Call.name: work,
        Emergencies.StandDown.name: work,
        Emergencies.Offer.name: work,
        Emergencies.AnswerOffer.name: work,
        Emergencies.NoCapacity.name: work,
        Emergencies.Arrive.name: work,
        Emergencies.CheckSite.name: work,
        Emergencies.Leave.name: work,
        Emergencies.Duress.name: work,
        Emergencies.Tell.name: work,
        Emergencies.Summon.name: work,
        Emergencies.Decide.name: work,
        Emergencies.TellCharge.name: work,
        Emergencies.LeaveHome.name: work,
        Emergencies.YoungCarer.name: work,
        Emergencies.Settle.name: work,
        Emergencies.Close.name: work,
        Emergencies.Note.name: work,
        Emergencies.Correct.name: work,
        Emergencies.Show.name: work,
        Emergencies.List.name: work,
        Emergencies.Watch.name: work,
        Emergencies.ListHandovers.name: work,
        Emergencies.AcceptHandover.name: work,
        Emergencies.Alert.name: work,
        Emergencies.ListAlerts.name: work,
        Emergencies.EndAlert.name: work,
        Emergencies.Safeguard.name: work,
        Emergencies.Concerns.name: [.edt, .manager, .governance],
    ]
}

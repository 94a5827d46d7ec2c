import RespiteAPI

extension Permissions {
    static let staff: [String: Set<Role>] = [
        Staff.PutMember.name: [.administrator, .manager],
        Staff.ListMembers.name: care,
        Staff.PutPost.name: [.administrator, .manager],
        Staff.ListPosts.name: care,
        Staff.StartShift.name: duty,
        Staff.EndShift.name: duty,
        Staff.OfferShift.name: duty,
        Staff.AcceptShift.name: duty.union([.dayTeam]),
        Staff.DeclineShift.name: duty.union([.dayTeam]),
        Staff.ListShifts.name: care,
        Staff.PutProvider.name: [.administrator, .manager],
        Staff.ListProviders.name: care,
        Staff.ShowProvider.name: care,
        Staff.PutWorker.name: [.administrator, .manager],
    ]
}

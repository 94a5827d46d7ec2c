import RespiteAPI

extension Permissions {
    static let system: [String: Set<Role>] = [
        System.Status.name: everybody.union([.courier]),
        System.Sample.name: [.administrator, .root],
        System.Check.name: [.root],
        System.Backup.name: [.root],
        System.Promote.name: [.manager, .root],
        System.Pack.name: [.root],
        System.ImportHolidays.name: [.root],
        System.CheckPolicy.name: everybody,
        System.ShowPolicy.name: everybody,
        System.ProposePolicy.name: [.manager, .administrator],
        System.ListProposals.name: [.manager, .administrator, .root],
        System.ShowProposal.name: [.manager, .administrator, .root],
        System.DecideProposal.name: [.root],
    ]
}

import RespiteAPI

extension Permissions {
    static let outbox: [String: Set<Role>] = [
        Outbox.Claim.name: [.courier],
        Outbox.Report.name: [.courier],
        Outbox.Test.name: duty.union([.root]),
    ]
}

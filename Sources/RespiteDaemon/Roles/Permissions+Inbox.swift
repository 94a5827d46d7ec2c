import RespiteAPI

extension Permissions {
    static let inbox: [String: Set<Role>] = [
        Inbox.Deliver.name: [.courier],
        Inbox.Heard.name: [.courier],
        Inbox.List.name: duty,
        Inbox.Assign.name: duty,
        Inbox.Read.name: duty,
    ]
}

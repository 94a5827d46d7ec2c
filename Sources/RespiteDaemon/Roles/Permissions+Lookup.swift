import RespiteAPI

extension Permissions {
    static let lookup: [String: Set<Role>] = [
        Lookup.Find.name: readers,
        Lookup.Open.name: readers,
    ]
}
